"""What the calendar does to contracts: invoices are issued, terms begin anew."""
