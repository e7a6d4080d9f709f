"""What people hear in time to decide."""
