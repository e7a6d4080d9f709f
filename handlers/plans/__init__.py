"""What the dialogs about plans share: form, words, lines, and which plan is meant."""
