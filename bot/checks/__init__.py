"""``tresen check``: one line for each thing that has to be right. Nothing is written."""
