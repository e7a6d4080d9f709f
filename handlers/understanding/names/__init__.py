"""People in a sentence: those on file however they are written, and those who are not."""
