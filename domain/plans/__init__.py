"""What a studio sells: cards, week terms and month terms."""
