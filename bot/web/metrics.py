"""``/metrics``: the figures of one process, as Prometheus reads them; nobody is named in them.

The two lines are the installation's: each process tells the same of them.
"""

from collections.abc import Iterator, Mapping
from itertools import accumulate

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, ProcessCollector
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    Metric,
)
from prometheus_client.exposition import generate_latest
from prometheus_client.registry import Collector
from starlette.requests import Request
from starlette.responses import Response
from typing_extensions import override

from bot.figures import BOUNDS, Figures
from bot.vitals import Vitals
from bot.waiting import Lines
from bot.web.health import lines_if_reached


class Metrics:
    """Writes the figures out.

    Args:
        vitals: The process's.
    """

    def __init__(self, vitals: Vitals) -> None:
        self._vitals = vitals

    async def show(self, _: Request) -> Response:
        """Return all figures in Prometheus's text format."""
        lines = await lines_if_reached(self._vitals)
        registry = CollectorRegistry()
        registry.register(_Moment(self._vitals, lines))
        ProcessCollector(registry=registry)
        return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)


class _Moment(Collector):
    """The figures of one moment."""

    def __init__(self, vitals: Vitals, lines: Lines | None) -> None:
        self._vitals = vitals
        self._lines = lines

    @override
    def collect(self) -> Iterator[Metric]:
        yield from _counted(self._vitals.figures)
        yield _turns(self._vitals.figures)
        yield from _waiting(self._lines)
        seats = GaugeMetricFamily(
            "tresen_seat_held", "1 where this process has the seat.", labels=["seat"]
        )
        for name, is_held in self._vitals.held().items():
            seats.add_metric([name], is_held)
        yield seats


def _counted(figures: Figures) -> Iterator[Metric]:
    yield CounterMetricFamily(
        "tresen_updates_received", "Updates received and stored.", figures.updates
    )
    yield _labelled("tresen_letters", "Letters that are done.", "outcome", figures.letters)
    yield _labelled(
        "tresen_letters_put_back", "Letters that go again later.", "reason", figures.put_back
    )
    yield _labelled("tresen_job_days", "Days of jobs.", "outcome", figures.jobs)


def _labelled(name: str, about: str, label: str, counts: Mapping[str, int]) -> Metric:
    family = CounterMetricFamily(name, about, labels=[label])
    for value, count in sorted(counts.items()):
        family.add_metric([value], count)
    return family


def _turns(figures: Figures) -> Metric:
    family = HistogramMetricFamily(
        "tresen_turn_seconds", "How long updates were worked on.", labels=["outcome"]
    )
    bounds = [*map(str, BOUNDS), "+Inf"]
    for outcome, durations in sorted(figures.turns.items()):
        buckets = list(zip(bounds, accumulate(durations.counts), strict=True))
        family.add_metric([outcome], buckets=buckets, sum_value=durations.total)
    return family


def _waiting(lines: Lines | None) -> Iterator[Metric]:
    yield GaugeMetricFamily(
        "tresen_database_up", "1 where the database answers.", lines is not None
    )
    if lines is None:
        return
    yield GaugeMetricFamily(
        "tresen_inbox_waiting", "Updates that wait for their turn.", lines.inbox_waiting
    )
    yield GaugeMetricFamily(
        "tresen_inbox_oldest_seconds", "Since when the oldest waits.", lines.inbox_seconds
    )
    yield GaugeMetricFamily(
        "tresen_outbox_due", "Letters for Telegram that are due.", lines.outbox_due
    )
    yield GaugeMetricFamily(
        "tresen_outbox_oldest_seconds",
        "Since when the oldest reply is due; of pushes many may be.",
        lines.outbox_seconds,
    )
