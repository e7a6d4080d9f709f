"""What the dialogs that sell and change plans share."""
