"""What may be set for webhook and port."""

import socket

import pytest

from bot.web.places import bind, read_place, read_url


@pytest.mark.parametrize(
    "url",
    [
        "https://bot.example.org/telegram",
        "https://bot.example.org",
        "https://bot.example.org:8443/a/b",
        "http://127.0.0.1:8080/telegram",
        "http://localhost/telegram",
        "http://[::1]:8080/",
    ],
)
def test_where_telegram_may_send(url: str) -> None:
    assert read_url(f" {url} ") == url


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("", id="nothing"),
        pytest.param("bot.example.org", id="a-name-alone"),
        pytest.param("http://bot.example.org/telegram", id="for-all-to-read"),
        pytest.param("https:///telegram", id="nobody-there"),
        pytest.param("https://me:secret@bot.example.org/", id="with-a-password"),
        pytest.param("https://bot.example.org/?a=b", id="with-a-question"),
        pytest.param("https://bot.example.org/#a", id="with-a-place-in-it"),
        pytest.param("https://bot.example.org:port/", id="no-port"),
        pytest.param("https://bot.example.org/healthz", id="where-health-is-told"),
    ],
)
def test_where_it_may_not(url: str) -> None:
    with pytest.raises(ValueError, match=r"not over https|no address|[Pp]ort"):
        read_url(url)


@pytest.mark.parametrize(
    ("place", "read"),
    [
        ("127.0.0.1:8080", ("127.0.0.1", 8080)),
        ("0.0.0.0:1", ("0.0.0.0", 1)),  # noqa: S104  somebody may want it
        ("[::1]:65535", ("::1", 65535)),
        (" localhost:8081 ", ("localhost", 8081)),
    ],
)
def test_where_we_may_listen(place: str, read: tuple[str, int]) -> None:
    assert read_place(place) == read


@pytest.mark.parametrize(
    "place",
    ["", "8080", ":8080", "127.0.0.1", "127.0.0.1:0", "127.0.0.1:65536", "h:1/x", "a b:1:2"],
)
def test_where_we_may_not(place: str) -> None:
    with pytest.raises(ValueError, match=r"no host|[Pp]ort"):
        read_place(place)


def test_a_port_is_ours_before_anybody_is_let_in() -> None:
    with bind(("127.0.0.1", 0)) as port:
        place = port.getsockname()

        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(place, 5)
        port.listen()
        with pytest.raises(OSError, match="in use"):
            bind(place)
