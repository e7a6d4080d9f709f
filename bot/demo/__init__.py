"""The same bot with a stand-in for Telegram: a chat page in the browser, and a terminal."""
