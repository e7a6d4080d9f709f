"""Booking course days: places, the waiting list, attendance, make-up rights, firm enrolment."""
