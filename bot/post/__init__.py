"""E-mail: its own way out of the outbox, beside Telegram's."""
