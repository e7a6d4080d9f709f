"""Whether Telegram knows the token, and brings updates where they are expected."""

from datetime import datetime, timedelta

from telegram import Bot, WebhookInfo
from telegram.error import InvalidToken, TelegramError

from bot.checks.finding import Finding, note, ok, trouble
from bot.settings import Settings, StartRefused
from bot.telegram_side import connect

LATELY = timedelta(hours=1)


async def look_at_telegram(settings: Settings, now: datetime) -> list[Finding]:
    """Return what was found; Telegram is asked, nothing is changed there."""
    try:
        bot = connect(settings.needed_token, settings.api_url).bot
    except StartRefused as refused:
        return [trouble(refused.text_id, **refused.facts)]
    try:
        await bot.initialize()
        return [ok("check-telegram-works", name=bot.username), await _way(bot, settings, now)]
    except InvalidToken:
        return [trouble("start-token-refused")]
    except TelegramError:
        return [trouble("start-telegram-unreachable")]
    finally:
        await bot.shutdown()


async def _way(bot: Bot, settings: Settings, now: datetime) -> Finding:
    info = await bot.get_webhook_info()
    wanted = settings.webhook.marked_url if settings.webhook else ""
    if info.url != wanted:
        return note("check-webhook-will-be-set" if wanted else "check-webhook-will-end")
    if not wanted:
        return ok("check-polling")
    if _failed_lately(info, now):
        return trouble("check-webhook-fails", error=info.last_error_message or "")
    return ok("check-webhook-works")


def _failed_lately(info: WebhookInfo, now: datetime) -> bool:
    failed_at = info.last_error_date
    return failed_at is not None and now - failed_at < LATELY
