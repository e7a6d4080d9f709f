"""What touches several areas: end, withdraw, change, deactivate, credit, undo."""
