"""What the dialogs about cards and units share."""
