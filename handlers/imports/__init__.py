"""What the import shares: its questions, its words, and files that were sent."""
