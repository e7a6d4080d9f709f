"""What happens at the front door: the check, the studio's yes, the welcome."""
