"""Documents written out: facts become PDF files and entries of calendars."""
