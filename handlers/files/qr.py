"""A link as a QR code, to be printed or shown on a screen."""

import io

import segno

from handlers.messages import Attachment

SCALE = 10
"""Pixels a module: sharp on a card, small as a file."""


def qr_png(text: str, name: str) -> Attachment:
    """Return a text as a QR code in a PNG file.

    Args:
        text: What the code says.
        name: Of the file, without its ending.
    """
    image = io.BytesIO()
    segno.make(text, error="m", micro=False).save(image, kind="png", scale=SCALE, border=4)
    return Attachment(f"{name}.png", "image/png", image.getvalue())
