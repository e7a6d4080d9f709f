"""Notices that customers give by themselves: received at once, made sense of where unclear."""
