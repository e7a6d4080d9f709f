"""What dialogs share that speak of pauses."""
