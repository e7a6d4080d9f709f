"""Which inverse takes which command back: one line each; see ``inverse.py`` for how to add one.

An inverse is loaded when the first such change is taken back.
"""

from collections.abc import Mapping
from pkgutil import resolve_name

from domain.desk.undoing.inverse import Inverse

INVERSES: Mapping[str, str] = {
    "contract.terminate": "contracts:UndoEnd",
    "contract.change_end": "contracts:UndoEnd",
    "contract.undo_termination": "contracts:UndoEnd",
    "contract.annul": "annulments:UndoAnnulment",
    "contract.pause": "pauses:UndoPause",
    "contract.resume": "pauses:UndoReturn",
    "contract.sell": "sales:UndoSale",
    "contract.change_plan": "sales:UndoPlanChange",
    "contract.payment": "sales:UndoPayment",
    "invoice.credit": "contracts:UndoDocuments",
    "invoice.delete": "contracts:UndoDocuments",
    "invoice.paid": "payments:UndoPayments",
    "refund.paid": "payments:UndoRefund",
    "customer.deactivate": "contracts:UndoAccess",
    "customer.reactivate": "contracts:UndoAccess",
    "customer.invite": "connecting:UndoCustomerInvitation",
    "customer.uninvite": "connecting:UndoRevocation",
    "customer.unlink": "connecting:UndoUnlinking",
    "customer.connect": "connecting:UndoConnection",
    "credits.adjust": "units:UndoAdjustment",
    "credits.transfer": "units:UndoTransfer",
    "cards.extend": "units:UndoExtension",
    "course.cancel_day": "course_days:UndoCancelledDay",
    "course.hold_day": "course_days:UndoHeldDay",
    "booking.add": "bookings:UndoBooking",
    "booking.cancel": "bookings:UndoCancellation",
    "attendance.mark": "bookings:UndoMarks",
    "data.import": "imports:UndoImport",
    "customer.add": "people:UndoNewCustomer",
    "customer.change": "people:UndoCustomerChange",
    "customer.price_group": "people:UndoCustomerChange",
    "plan.add": "offers:UndoNewPlan",
    "plan.change": "offers:UndoPlanTerms",
    "course.add": "offers:UndoNewCourse",
    "course.change": "courses:UndoCourseChange",
    "category.change": "offers:UndoCategory",
    "settings.show": "studio:UndoSettings",
    "settings.reminders": "studio:UndoSettings",
    "studio.set_up": "studio:UndoSettings",
    "staff.add": "studio:UndoHiring",
    "staff.invite": "studio:UndoInvitation",
    "staff.change": "studio:UndoRole",
    "staff.rights": "studio:UndoRights",
    "staff.remove": "studio:UndoParting",
}
"""By command, the module below ``domain.desk.undoing`` and the class of its inverse."""


def inverse_of(command: str) -> type[Inverse]:
    """Return what takes a command back."""
    inverse: type[Inverse] = resolve_name(f"domain.desk.undoing.{INVERSES[command]}")
    return inverse
