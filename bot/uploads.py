"""Files that people send into the chat, kept while a dialog works on them.

A file is stored with the update that brought it, so that a dialog about it survives a restart; it
is emptied when the dialog is done with it, and after two days in any case.
"""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from domain.store.base import Base
from domain.store.types import Moment


class UploadRecord(Base):
    """One file; ``content`` is emptied when it is not needed any more."""

    __tablename__ = "uploads"

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    person: Mapped[int] = mapped_column(BigInteger)
    name: Mapped[str] = mapped_column(String(200))
    content: Mapped[bytes | None] = mapped_column(LargeBinary)
    received_at: Mapped[datetime] = mapped_column(Moment)
