"""Payments that came in, one or many at once, and refunds that went out."""
