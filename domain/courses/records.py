"""Tables of the courses: categories, courses, and their weekly dates.

A course takes place at most once a day, so a course day is a course and a calendar day.
"""

from datetime import date

from sqlalchemy import ForeignKey, ForeignKeyConstraint, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from domain.store.base import Base
from domain.store.types import Json


class CategoryRecord(Base):
    """What courses have in common: the cancellation deadline and the make-up rule.

    ``cancellation_hours`` None is the studio's default. ``makeup`` says whether a missed day of
    a firmly enrolled customer gives a make-up right, ``makeup_valid`` for how long (ISO 8601,
    counted from the missed day), ``makeup_categories`` in which categories (ids); an empty list
    means in this one.
    """

    __tablename__ = "categories"

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(String(120))
    cancellation_hours: Mapped[int | None]
    makeup: Mapped[bool] = mapped_column(default=True)
    makeup_valid: Mapped[str] = mapped_column(String(16), default="P3M")
    makeup_categories: Mapped[list[int]] = mapped_column(Json, default=list)
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's own form


class CourseRecord(Base):
    """An ongoing course; ``trainer_id`` is a member of staff.

    ``starts_on`` is the first day on which it can take place, ``ends_on`` the last one; None
    goes on. ``capacity`` counts places.
    """

    __tablename__ = "courses"
    __table_args__ = (
        ForeignKeyConstraint(
            ["studio_id", "category_id"], ["categories.studio_id", "categories.id"]
        ),
        ForeignKeyConstraint(["studio_id", "trainer_id"], ["staff.studio_id", "staff.id"]),
    )

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(String(120))
    aliases: Mapped[list[str]] = mapped_column(Json, default=list)
    category_id: Mapped[int]
    place: Mapped[str | None] = mapped_column(String(120))
    trainer_id: Mapped[int | None]
    capacity: Mapped[int]
    waiting_list: Mapped[bool] = mapped_column(default=True)
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
    active: Mapped[bool] = mapped_column(default=True)
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's own form


class WeeklyDateRecord(Base):
    """One weekly date of a course; Monday is 0, ``begins`` a local time such as ``18:00``.

    It holds from ``valid_from`` to ``valid_until``, both inclusive; a course that moves closes
    the old date and opens a new one.
    """

    __tablename__ = "weekly_dates"
    __table_args__ = (
        ForeignKeyConstraint(["studio_id", "course_id"], ["courses.studio_id", "courses.id"]),
        Index("ix_weekly_dates_course", "studio_id", "course_id"),
    )

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    course_id: Mapped[int]
    weekday: Mapped[int]
    begins: Mapped[str] = mapped_column(String(5))
    minutes: Mapped[int]
    valid_from: Mapped[date]
    valid_until: Mapped[date | None]


class DroppedDayRecord(Base):
    """A course day that does not take place, for everybody; ``begins`` is when it would have.

    It is not booked, offered or enrolled in any more. The row goes when the drop is taken back.
    """

    __tablename__ = "dropped_days"
    __table_args__ = (
        ForeignKeyConstraint(["studio_id", "course_id"], ["courses.studio_id", "courses.id"]),
        Index("ix_dropped_days_course", "studio_id", "course_id", "on", unique=True),
    )

    studio_id: Mapped[int] = mapped_column(ForeignKey("studios.id"), primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    course_id: Mapped[int]
    on: Mapped[date]
    begins: Mapped[str] = mapped_column(String(5))
    version: Mapped[int] = mapped_column(default=1)

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's own form
