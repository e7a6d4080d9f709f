"""The register of commands names every dialog that there is, as what it is."""

import pkgutil

import pytest

import handlers.dialogs
from handlers.commands import COMMANDS
from handlers.dialog import ChangeDialog, ReadDialog

METHODS = {
    True: {name for name in vars(ChangeDialog) if not name.startswith("_")},
    False: {name for name in vars(ReadDialog) if not name.startswith("_")},
}


@pytest.mark.parametrize("intent", COMMANDS)
def test_every_command_has_its_dialog_and_what_it_does_shows_in_it(intent: str) -> None:
    command = COMMANDS[intent]

    assert command.dialog is command.dialog
    assert command.dialog.intent == intent
    for method in {"missing", *METHODS[command.changes]}:
        assert callable(getattr(command.dialog, method))


def test_every_dialog_is_in_the_register() -> None:
    files = {module.name for module in pkgutil.iter_modules(handlers.dialogs.__path__)}

    assert {command.made.partition(":")[0] for command in COMMANDS.values()} == files
