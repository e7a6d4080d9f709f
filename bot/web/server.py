"""Starlette and uvicorn inside the process's own loop: no signals, no log of what was asked."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from socket import socket

import uvicorn
from starlette.applications import Starlette
from starlette.routing import Route
from typing_extensions import override

TIME_TO_FINISH = 1  # seconds for answers that are under way
MOST_AT_ONCE = 200
"""Connections; whoever comes then is told 503, and Telegram comes again."""


class _QuietServer(uvicorn.Server):
    @override
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield  # the process takes its signals itself


class WebServer:
    """Serves some routes on a port; who knocks from now on waits for ``run``.

    Args:
        port: Bound already.
        routes: What is to be had.
    """

    def __init__(self, port: socket, routes: Sequence[Route]) -> None:
        self._port = port
        self._port.listen(MOST_AT_ONCE)
        config = uvicorn.Config(
            Starlette(routes=routes),
            http="h11",
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            limit_concurrency=MOST_AT_ONCE,
            timeout_graceful_shutdown=TIME_TO_FINISH,
        )
        self._server = _QuietServer(config)

    async def run(self) -> None:
        """Serve until ``stop``."""
        await self._server.serve([self._port])

    def stop(self) -> None:
        """Take nothing more; ``run`` returns when what was asked has been answered."""
        self._server.should_exit = True
