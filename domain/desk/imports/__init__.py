"""Bringing in what another system kept: people, contracts, cards, open invoices, balances."""
