"""The studio itself: its settings, and who works there."""
