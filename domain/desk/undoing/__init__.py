"""Taking changes back: for each command of the desk an inverse of its own."""
