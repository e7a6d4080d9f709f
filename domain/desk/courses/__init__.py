"""Courses and their categories: new ones, and changes that touch bookings."""
