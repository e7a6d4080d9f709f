"""Table base, column types, counters, journal and migrations."""
