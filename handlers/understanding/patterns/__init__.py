"""What people say, as patterns over folded words."""
