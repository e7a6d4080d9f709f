"""Ongoing courses with weekly dates, and the categories that own their rules."""
