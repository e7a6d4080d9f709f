"""What the dialogs about a customer's file share."""
