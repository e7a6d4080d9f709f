"""The units of cards: corrected, moved to another card, made usable for longer."""
