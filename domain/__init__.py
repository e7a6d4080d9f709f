"""The rules of a studio: contracts, cards, invoices; no chat, no language, no environment."""
