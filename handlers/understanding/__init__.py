"""From words to values, never a decision."""
