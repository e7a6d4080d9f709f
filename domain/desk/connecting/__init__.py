"""Connecting customers with their chats: invited, checked at the door, parted with."""
