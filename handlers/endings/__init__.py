"""What the dialogs that end contracts share."""
