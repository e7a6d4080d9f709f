"""Stories that run on SQLite and on PostgreSQL each time; by hand all of them can."""

import pytest

ON_BOTH_ENGINES = pytest.mark.parametrize("engine", ["sqlite", "postgresql"], indirect=True)
