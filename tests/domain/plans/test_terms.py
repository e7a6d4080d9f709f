import pytest

from domain.dates import Duration
from domain.plans.terms import Continuation, PlanTerms, Renewal, parse_renewal

MONTH, FORTNIGHT = Duration(months=1), Duration(weeks=2)


@pytest.mark.parametrize(
    ("text", "renewal", "written"),
    [
        pytest.param(None, Continuation.NONE, "none", id="nothing follows"),
        pytest.param("none", Continuation.NONE, "none", id="nothing, in words"),
        pytest.param("indefinite", Continuation.INDEFINITE, "indefinite", id="open-ended"),
        pytest.param("P1M", MONTH, "P1M", id="a follow-on term"),
    ],
)
def test_a_renewal_is_read_and_written(text: str | None, renewal: Renewal, written: str) -> None:
    assert parse_renewal(text) == renewal
    assert str(renewal) == written


def test_another_word_is_no_renewal() -> None:
    with pytest.raises(ValueError, match="'forever' is no duration"):
        parse_renewal("forever")


@pytest.mark.parametrize(
    ("notice", "renewal_notice", "initially", "afterwards"),
    [
        pytest.param(MONTH, None, MONTH, MONTH, id="one for both"),
        pytest.param(MONTH, FORTNIGHT, MONTH, FORTNIGHT, id="each its own"),
        pytest.param(MONTH, Duration(), MONTH, Duration(), id="none at all later"),
        pytest.param(None, None, Duration(), Duration(), id="no period"),
        pytest.param(None, MONTH, Duration(), MONTH, id="only later"),
    ],
)
def test_each_phase_has_its_notice_period(
    notice: Duration | None,
    renewal_notice: Duration | None,
    initially: Duration,
    afterwards: Duration,
) -> None:
    terms = PlanTerms(
        initial_term=MONTH, renewal=MONTH, notice=notice, renewal_notice=renewal_notice
    )

    assert terms.notice_of_initial_term() == initially
    assert terms.notice_afterwards() == afterwards


def test_a_term_lasts_at_least_a_day() -> None:
    with pytest.raises(ValueError, match="an initial term lasts"):
        PlanTerms(initial_term=Duration(), renewal=Continuation.NONE, notice=None)
    with pytest.raises(ValueError, match="a follow-on term lasts"):
        PlanTerms(initial_term=MONTH, renewal=Duration(), notice=None)
