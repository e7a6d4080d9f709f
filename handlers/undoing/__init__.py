"""How it reads what taking a change back brings back."""
