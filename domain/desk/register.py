"""Which command of the desk carries out which order: one line each."""

from collections.abc import Mapping
from typing import Any

from domain.desk.commands import DeskCommand, Order

COMMANDS: Mapping[type[Order[Any]], type[DeskCommand[Any, Any]]] = {}
