"""What the courses refuse."""

from datetime import date

from domain.errors import Refusal


class CourseNotFound(Refusal):
    """The studio has no such course."""

    course_id: int


class CategoryNotFound(Refusal):
    """The studio has no such category of courses."""

    category_id: int


class NoCourseThatDay(Refusal):
    """The course does not take place on that day; ``next_on`` is the next day that it does."""

    course: str
    on: date
    next_on: date


class CourseDayDropped(NoCourseThatDay):
    """The course would take place on that day, but the studio dropped it."""


class DropTooLate(Refusal):
    """The day is over for too long to be dropped; ``earliest`` is the first that still can be."""

    course: str
    on: date
    earliest: date


class DayNotDropped(Refusal):
    """The day was not dropped, or the course does not take place then any more."""

    course: str
    on: date


class DropIsPast(Refusal):
    """The dropped day has begun, or is over: it cannot take place any more."""

    course: str
    on: date


class NotGivenBack(Refusal):
    """What was chosen for somebody on a dropped day cannot be given to him."""

    customer_id: int
    course: str
    on: date


class CourseOver(Refusal):
    """The course does not take place on that day, and on no later one."""

    course: str
    on: date


class CourseNameTaken(Refusal):
    """Another course has that name."""

    name: str


class CategoryNameTaken(Refusal):
    """Another category of courses has that name."""

    name: str


class TwoDatesOnOneWeekday(Refusal):
    """A course takes place at most once a day."""

    course: str


class CourseEndsBeforeStart(Refusal):
    """The last day lies before the first one."""

    starts_on: date
    ends_on: date


class CategoryUnchanged(Refusal):
    """The category is like that already."""

    name: str


class CourseUnchanged(Refusal):
    """The course is like that already."""

    name: str


class FewerPlacesThanBooked(Refusal):
    """A day has more bookings than there would be places; ``on`` is the fullest."""

    course: str
    capacity: int
    on: date
    booked: int


class CourseChangeTooEarly(Refusal):
    """Other dates cannot hold from a day that is over, or on which the course has begun."""

    course: str
    earliest: date
