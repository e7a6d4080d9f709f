"""Why there are no figures."""

from datetime import date

from domain.errors import Refusal


class NothingReportedYet(Refusal):
    """The period begins after today."""

    first: date
