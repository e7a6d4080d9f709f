"""The registers of the desk name what is there, and nothing is left out of them."""

import pkgutil
from importlib import import_module
from typing import Any, get_args

import pytest

import domain.desk
from domain.desk.commands import DeskCommand, Order
from domain.desk.register import COMMANDS
from domain.desk.undoing.inverse import Inverse
from domain.desk.undoing.register import INVERSES, inverse_of
from tests.domain.desk.registered import every_command


@pytest.fixture(scope="module", autouse=True)
def _all_is_loaded() -> None:
    for module in pkgutil.walk_packages(domain.desk.__path__, "domain.desk."):
        import_module(module.name)


def test_every_order_has_one_command_that_takes_it() -> None:
    taken = {_order_of(command).__name__: command for command in every_command()}

    assert list(taken) == list(COMMANDS)
    assert sorted(order.__name__ for order in Order.__subclasses__()) == sorted(COMMANDS)


def test_every_command_is_registered() -> None:
    assert set(every_command()) == set(DeskCommand.__subclasses__())


@pytest.mark.parametrize("command", INVERSES)
def test_every_inverse_is_one(command: str) -> None:
    assert issubclass(inverse_of(command), Inverse)


def _order_of(command: type[DeskCommand[Any, Any]]) -> type[Order[Any]]:
    order: type[Order[Any]] = get_args(command.__orig_bases__[0])[0]  # type: ignore[attr-defined]
    return order
