"""Selling: a new contract or card, and the change from one plan to another."""
