"""The conversation handlers: one file per thing people can do; none imports another."""
