"""Documents and payments: issued, corrected, cancelled, never deleted."""
