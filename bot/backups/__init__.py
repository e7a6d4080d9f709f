"""Copies of a SQLite database: made while it is worked with, checked, kept and brought back."""
