"""Booked course days, the waiting list, attendance, make-up rights."""
