"""People's data: given to them as files, and erased as far as nothing has to be kept."""
