"""What e-mails say: one writer for each kind, in the customer's language."""
