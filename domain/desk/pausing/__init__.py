"""Pausing contracts: when one rests, what that costs and moves, and how it goes on."""
