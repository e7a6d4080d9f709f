"""The conversation: understanding, dialogs, texts; no rule, no SQL."""
