"""Keeps other web sites out of the demo's page.

A site that somebody visits may send requests to this computer, or let its own name point here
("DNS rebinding"). So a request must name this computer as its host, and one that says where it
comes from must come from this very page.
"""

from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web

OWN_HOSTS = frozenset({"127.0.0.1", "localhost", "::1"})
FOREIGN_SITES = frozenset({"cross-site", "same-site"})
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}

FOR_PDFS = (
    "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"
)
"""The policy of a PDF: a browser shows it by a viewer of its own, which the page's would stop.

The page shows it in a frame; no other site may.
"""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def only_this_page(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Answer 403 to what does not come from this computer and this page."""
    if not (_own_host(request) and _own_origin(request)):
        raise web.HTTPForbidden(headers=HEADERS)
    return await handler(request)


async def add_headers(_request: web.Request, response: web.StreamResponse) -> None:
    """Add the headers that keep the page closed (a signal: event streams have them as well)."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)


def _own_host(request: web.Request) -> bool:
    return urlsplit(f"//{request.headers.get('Host', '')}").hostname in OWN_HOSTS


def _own_origin(request: web.Request) -> bool:
    origin = request.headers.get("Origin")
    if origin is not None:
        return origin == f"http://{request.headers.get('Host', '')}"
    site = request.headers.get("Sec-Fetch-Site", "none")
    return request.path == "/" or site not in FOREIGN_SITES
