"""The plans on sale: a new one, other terms for one."""
