"""What the registers of the desk name, loaded."""

from pkgutil import resolve_name
from typing import Any

from domain.desk.commands import DeskCommand
from domain.desk.register import COMMANDS


def every_command() -> list[type[DeskCommand[Any, Any]]]:
    return [resolve_name(f"domain.desk.{where}") for where in COMMANDS.values()]
