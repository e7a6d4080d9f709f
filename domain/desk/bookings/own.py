"""Who may do what with a place: customers with their own, trainers in their own courses."""

from domain.bookings.errors import BookingNotFound, NotYourCourse
from domain.bookings.records import BookingRecord
from domain.courses.views import CourseView
from domain.customers.errors import CustomerNotFound
from domain.desk.areas import Areas
from domain.store.scope import ActorKind, Role, Scope


def is_customer(scope: Scope) -> bool:
    """Return whether a customer acts for himself."""
    return scope.actor.kind is ActorKind.CUSTOMER


def demand_own_name(scope: Scope, customer_id: int) -> None:
    """Let pass the studio, and a customer who acts for himself.

    Raises:
        CustomerNotFound: A customer names somebody else.
    """
    if is_customer(scope) and scope.actor.id != customer_id:
        raise CustomerNotFound(customer_id)


def demand_own_booking(scope: Scope, record: BookingRecord) -> None:
    """Let pass the studio, and a customer with a booking of his own.

    Raises:
        BookingNotFound: It is somebody else's.
    """
    if is_customer(scope) and scope.actor.id != record.customer_id:
        raise BookingNotFound(record.id)


async def is_trainer(areas: Areas) -> bool:
    """Return whether a trainer acts, who has fewer rights than the desk."""
    scope = areas.scope
    if scope.actor.kind is not ActorKind.STAFF:
        return False
    staff = await areas.studios.staff(scope.studio_id)
    roles = {one.id: one.role for one in staff}
    return roles.get(scope.actor.id or 0) is Role.TRAINER


async def demand_own_course(areas: Areas, course: CourseView) -> None:
    """Let pass the desk, and a trainer in a course of his own.

    Raises:
        NotYourCourse: It is another trainer's course, or a customer asks.
    """
    own = course.trainer_id == areas.scope.actor.id
    if is_customer(areas.scope) or (await is_trainer(areas) and not own):
        raise NotYourCourse(course.name)
