"""What the dialogs about invoices share."""
