"""Money owed to customers: a ledger per customer."""
