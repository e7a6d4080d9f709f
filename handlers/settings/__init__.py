"""What the dialogs about the studio's settings share."""
