"""Settings: what is taken, and the one clear line for what is not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.settings import Settings, StartRefused, read_settings
from bot.speaking import language_of, speaker


@pytest.fixture(autouse=True)
def _alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No settings of this machine, an empty working folder."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.__struct_fields__:
        monkeypatch.delenv(f"TRESEN_{name.upper()}", raising=False)


def refusal(given: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> StartRefused:
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(StartRefused) as caught:
        look_at_all(read_settings)
    return caught.value


def look_at_all(read: Callable[[], Settings]) -> None:
    settings = read()
    _ = settings.needed_token, settings.place


WEBHOOK = {
    "TRESEN_TOKEN": "1:x",
    "TRESEN_WEBHOOK_URL": "https://bot.example.org/telegram",
    "TRESEN_WEBHOOK_SECRET": "0123456789abcdef",
}


def test_defaults() -> None:
    settings = read_settings()

    assert settings.database_url == "sqlite+aiosqlite:///tresen.db"
    assert settings.api_url == "https://api.telegram.org"
    assert (settings.token, settings.log_level) == (None, "INFO")


def test_a_file_is_read_and_the_environment_goes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text(
        "TRESEN_TOKEN=1:file\nTRESEN_LOG_LEVEL=debug\nOTHER=1\n", encoding="utf-8"
    )
    monkeypatch.setenv("TRESEN_TOKEN", "2:environment")

    settings = read_settings()

    assert (settings.needed_token, settings.log_level) == ("2:environment", "DEBUG")


@pytest.mark.parametrize(
    ("url", "understood"),
    [
        pytest.param("sqlite:///a.db", "sqlite+aiosqlite:///a.db", id="sqlite"),
        pytest.param("postgres://u:p@h/d", "postgresql+asyncpg://u:p@h/d", id="short"),
        pytest.param("postgresql://u@h/d", "postgresql+asyncpg://u@h/d", id="postgresql"),
        pytest.param("postgresql+asyncpg://h/d", "postgresql+asyncpg://h/d", id="driver"),
    ],
)
def test_database_urls(url: str, understood: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRESEN_DATABASE_URL", url)

    assert read_settings().database_url == understood


@pytest.mark.parametrize(
    ("given", "text_id", "facts"),
    [
        pytest.param({}, "start-no-token", {}, id="no-token"),
        pytest.param({"TRESEN_TOKEN": " "}, "start-no-token", {}, id="empty-token"),
        pytest.param({"TRESEN_TOKEN": "abc"}, "start-token-shape", {}, id="no-token-at-all"),
        pytest.param(
            {"TRESEN_DATABASE": "x"},
            "start-unknown-setting",
            {"name": "TRESEN_DATABASE", "nearest": "TRESEN_DATABASE_URL"},
            id="unknown",
        ),
        pytest.param(
            {"TRESEN_DATABASE_URL": "mysql://h/d"},
            "start-bad-setting",
            {
                "name": "TRESEN_DATABASE_URL",
                "form": "sqlite:///tresen.db, postgresql://user@host/name",
            },
            id="another-database",
        ),
        pytest.param(
            {"TRESEN_DATABASE_URL": "tresen.db"},
            "start-bad-setting",
            {
                "name": "TRESEN_DATABASE_URL",
                "form": "sqlite:///tresen.db, postgresql://user@host/name",
            },
            id="no-url",
        ),
        pytest.param(
            {"TRESEN_LOG_LEVEL": "LOUD"},
            "start-bad-setting",
            {"name": "TRESEN_LOG_LEVEL", "form": "DEBUG, INFO, WARNING, ERROR"},
            id="bad-level",
        ),
        pytest.param(
            {"TRESEN_API_URL": "telegram"},
            "start-bad-setting",
            {"name": "TRESEN_API_URL", "form": "https://…"},
            id="no-address",
        ),
        pytest.param(
            {"TRESEN_TOKEN": "1:x", "TRESEN_WEBHOOK_URL": "https://h/t"},
            "start-webhook-no-secret",
            {},
            id="webhook-for-everybody",
        ),
        pytest.param(
            {**WEBHOOK, "TRESEN_WEBHOOK_SECRET": "0123456789abcde"},
            "start-bad-setting",
            {"name": "TRESEN_WEBHOOK_SECRET", "form": "16 … 256 × A-Z a-z 0-9 _ -"},
            id="secret-too-short",
        ),
        pytest.param(
            {**WEBHOOK, "TRESEN_WEBHOOK_SECRET": "0123456789 abcdef"},
            "start-bad-setting",
            {"name": "TRESEN_WEBHOOK_SECRET", "form": "16 … 256 × A-Z a-z 0-9 _ -"},
            id="secret-that-telegram-refuses",
        ),
        pytest.param(
            {**WEBHOOK, "TRESEN_WEBHOOK_URL": "http://bot.example.org/telegram"},
            "start-bad-setting",
            {"name": "TRESEN_WEBHOOK_URL", "form": "https://bot.example.org/telegram"},
            id="webhook-for-all-to-read",
        ),
        pytest.param(
            {**WEBHOOK, "TRESEN_WEBHOOK_URL": " "},
            "start-bad-setting",
            {"name": "TRESEN_WEBHOOK_URL", "form": "https://bot.example.org/telegram"},
            id="secret-without-webhook",
        ),
        pytest.param(
            {"TRESEN_TOKEN": "1:x", "TRESEN_LISTEN": "8080"},
            "start-bad-setting",
            {"name": "TRESEN_LISTEN", "form": "127.0.0.1:8080"},
            id="a-port-without-a-host",
        ),
    ],
)
def test_what_is_refused(
    given: dict[str, str],
    text_id: str,
    facts: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    refused = refusal(given, monkeypatch)

    assert (refused.text_id, refused.facts) == (text_id, facts)


@pytest.mark.parametrize(
    ("given", "place"),
    [
        pytest.param({}, None, id="nothing-listens"),
        pytest.param(WEBHOOK, ("127.0.0.1", 8080), id="a-webhook-does"),
        pytest.param({"TRESEN_LISTEN": "[::1]:9"}, ("::1", 9), id="or-what-is-set"),
        pytest.param({**WEBHOOK, "TRESEN_LISTEN": "h:9"}, ("h", 9), id="that-goes-first"),
        pytest.param({"TRESEN_WEBHOOK_URL": "", "TRESEN_LISTEN": " "}, None, id="empty-is-none"),
    ],
)
def test_where_it_listens(
    given: dict[str, str], place: tuple[str, int] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in given.items():
        monkeypatch.setenv(name, value)

    assert read_settings().place == place


def test_the_webhooks_secret_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in WEBHOOK.items():
        monkeypatch.setenv(name, value)

    settings = read_settings()

    assert WEBHOOK["TRESEN_WEBHOOK_SECRET"] in settings.secrets
    assert WEBHOOK["TRESEN_WEBHOOK_SECRET"] not in repr(settings)


def test_an_unknown_name_in_the_file_is_refused_too(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("TRESEN_TOKN=1:x\n", encoding="utf-8")

    assert refusal({}, monkeypatch).facts == {"name": "TRESEN_TOKN", "nearest": "TRESEN_TOKEN"}


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_refusal_is_one_line(language: str) -> None:
    say = speaker(language)
    facts = {"name": "n", "nearest": "m", "place": "p", "revision": "r", "form": "f"}
    facts |= {"host": "h", "port": "1"}
    names = ["no-token", "token-shape", "token-refused", "unknown-setting", "bad-setting"]
    names += ["webhook-no-secret", "listen-taken"]
    names += [f"database-{n}" for n in ("unusable", "unreachable", "no-driver", "newer")]

    lines = [say(f"start-{name}", **facts) for name in [*names, "telegram-unreachable"]]

    assert [line.count("\n") for line in lines] == [0] * len(lines)
    assert len(set(lines)) == len(lines)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        pytest.param({"LANG": "de_DE.UTF-8"}, "de", id="german"),
        pytest.param({"LANG": "en_GB.UTF-8"}, "en", id="english"),
        pytest.param({"LANG": "fr_FR"}, "en", id="another"),
        pytest.param({}, "en", id="none"),
        pytest.param({"LC_ALL": "", "LANG": "de"}, "de", id="empty-does-not-count"),
        pytest.param({"LC_ALL": "C", "LANG": "de_DE"}, "en", id="all-goes-first"),
    ],
)
def test_the_language_of_the_environment(environment: dict[str, str], language: str) -> None:
    assert language_of(environment) == language


def test_no_secret_is_shown_with_the_settings() -> None:
    settings = Settings(token="1:hidden", smtp="smtps://u:hidden@h", webhook_secret="hidden")  # noqa: S106

    assert "hidden" not in f"{settings} {settings!r}"
