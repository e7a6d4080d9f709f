"""What was done, as the kind of preview that a dialog knows how to word."""

from typing import TypeVar

from domain.desk.facts import Done

T = TypeVar("T")


def preview_of(done: Done, kind: type[T]) -> T:
    """Return the preview that was carried out.

    Args:
        done: The result of a change.
        kind: The kind of preview that the dialog made.

    Raises:
        TypeError: It is the result of another dialog.
    """
    preview = done.preview
    if not isinstance(preview, kind):
        raise TypeError(preview.command)
    return preview
