"""What dialogs share that speak of payments, refunds and accounts."""
