"""What the dialogs about courses and their categories share."""
