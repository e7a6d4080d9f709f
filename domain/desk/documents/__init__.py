"""What documents say: frozen facts, one dataclass for each kind of document."""
