"""The studio, its staff and roles, and who of them is linked to which chat."""
