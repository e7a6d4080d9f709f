"""Cards and their units: a ledger that only grows."""
