"""Figures of a studio over a period, and the lines for its tax adviser."""
