"""What an import refuses as a whole; what is wrong with one line is a ``Problem``."""

from domain.errors import Refusal


class NothingToImport(Refusal):
    """No line brings anything that is not on file already."""
