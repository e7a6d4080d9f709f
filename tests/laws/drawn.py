"""Deals and steps as Hypothesis draws them."""

from hypothesis import strategies as st

from tests.laws import plans
from tests.laws.plans import Deal
from tests.laws.stories import STEPS, Step

OFTEN = (*("wait",) * 4, *("rest",) * 5, *("end",) * 4, "pay", "pay", "pay", "credit part")

DEALS = st.builds(
    Deal,
    plan=plans.PLANS,
    starts_on=plans.FIRST_DAYS,
    sold_before=st.integers(0, 40),
    group=st.sampled_from(plans.GROUPS),
    thirty=st.booleans(),
    tax_rate=plans.RATES,
)
ANY_STEP = st.builds(
    Step,
    what=st.sampled_from([*STEPS, *OFTEN]),
    near=st.integers(-10, 40),
    far=st.integers(0, 60),
    taken_back=st.booleans(),
)
STORIES = st.lists(ANY_STEP, min_size=4, max_size=10)
