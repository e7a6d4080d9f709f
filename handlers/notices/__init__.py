"""Notices that customers give in the chat: what is asked, how it reads, and what follows."""
