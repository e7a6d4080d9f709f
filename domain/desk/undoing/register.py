"""Which inverse takes which command back: one line each; see ``inverse.py`` for how to add one."""

from collections.abc import Mapping

from domain.desk.undoing.annulments import UndoAnnulment
from domain.desk.undoing.bookings import UndoBooking, UndoCancellation, UndoMarks
from domain.desk.undoing.connecting import (
    UndoConnection,
    UndoCustomerInvitation,
    UndoRevocation,
    UndoUnlinking,
)
from domain.desk.undoing.contracts import UndoAccess, UndoDocuments, UndoEnd
from domain.desk.undoing.course_days import UndoCancelledDay, UndoHeldDay
from domain.desk.undoing.courses import UndoCourseChange
from domain.desk.undoing.imports import UndoImport
from domain.desk.undoing.inverse import Inverse
from domain.desk.undoing.offers import UndoCategory, UndoNewCourse, UndoNewPlan, UndoPlanTerms
from domain.desk.undoing.pauses import UndoPause, UndoReturn
from domain.desk.undoing.payments import UndoPayments, UndoRefund
from domain.desk.undoing.people import UndoCustomerChange, UndoNewCustomer
from domain.desk.undoing.sales import UndoPayment, UndoPlanChange, UndoSale
from domain.desk.undoing.studio import (
    UndoHiring,
    UndoInvitation,
    UndoParting,
    UndoRights,
    UndoRole,
    UndoSettings,
)
from domain.desk.undoing.units import UndoAdjustment, UndoExtension, UndoTransfer

INVERSES: Mapping[str, type[Inverse]] = {
    "contract.terminate": UndoEnd,
    "contract.change_end": UndoEnd,
    "contract.undo_termination": UndoEnd,
    "contract.annul": UndoAnnulment,
    "contract.pause": UndoPause,
    "contract.resume": UndoReturn,
    "contract.sell": UndoSale,
    "contract.change_plan": UndoPlanChange,
    "contract.payment": UndoPayment,
    "invoice.credit": UndoDocuments,
    "invoice.delete": UndoDocuments,
    "invoice.paid": UndoPayments,
    "refund.paid": UndoRefund,
    "customer.deactivate": UndoAccess,
    "customer.reactivate": UndoAccess,
    "customer.invite": UndoCustomerInvitation,
    "customer.uninvite": UndoRevocation,
    "customer.unlink": UndoUnlinking,
    "customer.connect": UndoConnection,
    "credits.adjust": UndoAdjustment,
    "credits.transfer": UndoTransfer,
    "cards.extend": UndoExtension,
    "course.cancel_day": UndoCancelledDay,
    "course.hold_day": UndoHeldDay,
    "booking.add": UndoBooking,
    "booking.cancel": UndoCancellation,
    "attendance.mark": UndoMarks,
    "data.import": UndoImport,
    "customer.add": UndoNewCustomer,
    "customer.change": UndoCustomerChange,
    "customer.price_group": UndoCustomerChange,
    "plan.add": UndoNewPlan,
    "plan.change": UndoPlanTerms,
    "course.add": UndoNewCourse,
    "course.change": UndoCourseChange,
    "category.change": UndoCategory,
    "settings.show": UndoSettings,
    "settings.reminders": UndoSettings,
    "studio.set_up": UndoSettings,
    "staff.add": UndoHiring,
    "staff.invite": UndoInvitation,
    "staff.change": UndoRole,
    "staff.rights": UndoRights,
    "staff.remove": UndoParting,
}
