"""Days, periods and lengths in a text, whoever says them: what is one, and which day it means."""
