"""The customers' file: a new person, new values, another price group."""
