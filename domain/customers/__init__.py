"""The people on file: contact data, language, price group, active or not."""
