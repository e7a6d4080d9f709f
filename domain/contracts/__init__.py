"""Running obligations: terms, notice, pauses, terminations."""
