"""All that is to be had over HTTP."""

from starlette.routing import Route

from bot.intake import Intake
from bot.vitals import Vitals
from bot.web.health import Health
from bot.web.metrics import Metrics
from bot.web.places import Listening
from bot.web.server import WebServer
from bot.web.webhook import WebhookDoor


def web_server(listening: Listening, vitals: Vitals, intake: Intake) -> WebServer:
    """Return the server of health and figures, and of the webhook where one is set."""
    health = Health(vitals)
    routes = [
        Route("/healthz", health.is_alive),
        Route("/readyz", health.is_ready),
        Route("/metrics", Metrics(vitals).show),
    ]
    if (webhook := listening.webhook) is not None:
        door = WebhookDoor(intake, webhook)
        routes.append(Route(webhook.path, door.take, methods=["POST"]))
    return WebServer(listening.port, routes)
