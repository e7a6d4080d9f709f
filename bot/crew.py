"""Waking one of several equal workers: each thing to do calls one who rests, not all of them."""

from collections.abc import Sequence

from bot.signals import Bell, Ending


class Crew:
    """The bells of workers that take from the same line."""

    def __init__(self) -> None:
        self._bells: list[Bell] = []
        self._ending = Ending()

    def joined(self) -> Bell:
        """Return the bell of one more worker."""
        self._bells.append(Bell())
        return self._bells[-1]

    def call(self) -> None:
        """Wake one who rests; where nobody does, all look once more before they rest."""
        for bell in self._resting() or self._bells:
            bell.ring()

    def call_another(self) -> None:
        """Wake one who rests, if somebody does: there may be more than one can do."""
        for bell in self._resting():
            bell.ring()

    async def run(self, look_every: float) -> None:
        """Call somebody every so many seconds until ``stop``, for what others have received."""
        while not self._ending.is_asked:
            await self._ending.wait(look_every)
            self.call_another()

    def stop(self) -> None:
        """Call nobody any more."""
        self._ending.ask()

    def _resting(self) -> Sequence[Bell]:
        """Return the first who waits for the bell, if anybody does."""
        return [bell for bell in self._bells if bell.is_awaited][:1]
