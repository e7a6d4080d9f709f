"""What the dialogs about bookings, attendance and make-ups share."""
