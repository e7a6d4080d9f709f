"""What the dialogs about the team share."""
