"""The register: one entry per intent, with its dialog, who may use it, and its slash command.

What a customer may do: read what is his own (``OWN``), change it himself (``OWN`` of a change),
ask the studio for a change of his own (``ASK``), or nothing (``NEVER``). A trainer reads units and
courses, and marks rosters.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from domain.store.scope import Role
from handlers.dialog import ChangeDialog, Dialog, ReadDialog
from handlers.dialogs.add_booking import AddBooking
from handlers.dialogs.add_course import AddNewCourse
from handlers.dialogs.add_customer import AddNewCustomer
from handlers.dialogs.add_plan import AddNewPlan
from handlers.dialogs.add_staff import AddStaff
from handlers.dialogs.adjust_credits import AdjustCredits
from handlers.dialogs.annul_contract import AnnulAContract
from handlers.dialogs.cancel_booking import CancelBooking
from handlers.dialogs.cancel_day import CancelDay
from handlers.dialogs.cancel_invoice import CancelInvoice
from handlers.dialogs.change_category import ChangeCourseCategory
from handlers.dialogs.change_course import ChangeACourse
from handlers.dialogs.change_customer import ChangeCustomerFile, PutInPriceGroup
from handlers.dialogs.change_end import ChangeEnd
from handlers.dialogs.change_plan import MoveToPlan
from handlers.dialogs.change_plan_terms import ChangePlan
from handlers.dialogs.change_role import ChangeStaffRole
from handlers.dialogs.choose_language import ChooseLanguage
from handlers.dialogs.choose_payment import ChoosePaymentMethod
from handlers.dialogs.deactivate_customer import DeactivateCustomer
from handlers.dialogs.delete_invoice import DeleteInvoice
from handlers.dialogs.erase_customer import EraseData
from handlers.dialogs.explain_end import ExplainEnd
from handlers.dialogs.export_accounts import ExportAccounts
from handlers.dialogs.export_customer import ExportCustomer
from handlers.dialogs.extend_cards import ExtendValidity
from handlers.dialogs.get_help import GetHelp
from handlers.dialogs.hold_day import HoldCourseDay
from handlers.dialogs.import_data import ImportData
from handlers.dialogs.invite_staff import InviteMember
from handlers.dialogs.list_bookings import ListBookings
from handlers.dialogs.list_courses import ListCourses
from handlers.dialogs.list_customers import ListCustomers
from handlers.dialogs.list_endings import ListEndings
from handlers.dialogs.list_invoices import ListInvoices, ListOpenInvoices
from handlers.dialogs.list_makeups import ListMakeups
from handlers.dialogs.list_plans import ListPlans
from handlers.dialogs.list_reversals import ListReversals
from handlers.dialogs.list_staff import ListStaff
from handlers.dialogs.mark_attendance import MarkAttendance
from handlers.dialogs.pause_contract import PauseAContract
from handlers.dialogs.pay_out_refund import NoteRefund
from handlers.dialogs.reactivate_customer import ReactivateCustomer
from handlers.dialogs.record_payment import RecordAPayment
from handlers.dialogs.remove_staff import RemoveStaff
from handlers.dialogs.resume_contract import ResumeAContract
from handlers.dialogs.sell_contract import SellPlan
from handlers.dialogs.set_up_studio import SetUpStudio
from handlers.dialogs.show_account import ShowAccount
from handlers.dialogs.show_contract import ShowContract
from handlers.dialogs.show_credits import ShowCredits
from handlers.dialogs.show_customer import ShowCustomer
from handlers.dialogs.show_history import ShowHistory
from handlers.dialogs.show_invoice import ShowInvoice
from handlers.dialogs.show_report import ShowReport
from handlers.dialogs.show_roster import ShowRoster
from handlers.dialogs.show_settings import ShowSettings
from handlers.dialogs.terminate_contract import TerminateContract
from handlers.dialogs.transfer_units import TransferCredits
from handlers.dialogs.undo_change import UndoChange
from handlers.dialogs.withdraw_termination import WithdrawTermination


class Customers(StrEnum):
    """What a command is for a customer."""

    OWN = "own"
    ASK = "ask"
    NEVER = "never"


OWNER = frozenset({Role.OWNER})
DESK = frozenset({Role.OWNER, Role.STAFF})
TEAM = DESK | {Role.TRAINER}


@dataclass(frozen=True)
class Command:
    """One thing that can be done.

    Attributes:
        dialog: Asks, previews, answers.
        changes: Whether it proposes a change; reads answer at once.
        slash: Its command per language, without the slash; the menu shows these.
        customers: What it is for a customer.
        staff: The roles of the studio that may use it.
    """

    dialog: Dialog
    changes: bool
    slash: Mapping[str, str]
    customers: Customers = Customers.NEVER
    staff: frozenset[Role] = field(default=DESK)


def _change(
    dialog: ChangeDialog,
    de: str,
    en: str,
    customers: Customers,
    staff: frozenset[Role] = DESK,
) -> Command:
    slash = {"de": de, "en": en}
    return Command(dialog, changes=True, slash=slash, customers=customers, staff=staff)


def _read(
    dialog: Dialog, de: str, en: str, customers: Customers, staff: frozenset[Role] = DESK
) -> Command:
    slash = {"de": de, "en": en}
    return Command(dialog, changes=False, slash=slash, customers=customers, staff=staff)


OWN, ASK, NEVER = Customers.OWN, Customers.ASK, Customers.NEVER
COMMANDS: Mapping[str, Command] = {
    "contract.terminate": _change(TerminateContract(), "kuendigen", "terminate", ASK),
    "contract.change_end": _change(ChangeEnd(), "enddatum", "end_date", ASK),
    "contract.undo_termination": _change(WithdrawTermination(), "zuruecknehmen", "withdraw", ASK),
    "contract.pause": _change(PauseAContract(), "pausieren", "pause", ASK),
    "contract.resume": _change(ResumeAContract(), "fortsetzen", "resume", ASK),
    "contract.annul": _change(AnnulAContract(), "widerruf", "annul", ASK),
    "contract.sell": _change(SellPlan(), "verkaufen", "sell", ASK),
    "contract.change_plan": _change(MoveToPlan(), "tarifwechsel", "change_plan", ASK),
    "contract.payment": _change(ChoosePaymentMethod(), "zahlungsart", "payment", OWN),
    "contract.show": _read(ShowContract(), "vertrag", "contract", OWN),
    "contract.earliest_end": _read(ExplainEnd(), "frist", "notice", OWN),
    "contract.expiring": _read(ListEndings(), "auslaufend", "ending", NEVER),
    "credits.show": _read(ShowCredits(), "guthaben", "units", OWN, TEAM),
    "credits.adjust": _change(AdjustCredits(), "korrigieren", "adjust", NEVER),
    "credits.transfer": _change(TransferCredits(), "uebertragen", "transfer", NEVER),
    "cards.extend": _change(ExtendValidity(), "verlaengern", "extend", NEVER),
    "invoice.open": _read(ListOpenInvoices(), "offen", "open", OWN),
    "invoice.list": _read(ListInvoices(), "rechnungen", "invoices", OWN),
    "invoice.show": _read(ShowInvoice(), "rechnung", "invoice", OWN),
    "invoice.paid": _change(RecordAPayment(), "bezahlt", "paid", NEVER),
    "invoice.reversals": _read(ListReversals(), "stornos", "reversals", NEVER),
    "account.show": _read(ShowAccount(), "konto", "account", OWN),
    "refund.paid": _change(NoteRefund(), "erstattung", "refund", NEVER),
    "invoice.credit": _change(CancelInvoice(), "stornieren", "cancel_invoice", ASK),
    "invoice.delete": _change(DeleteInvoice(), "rechnung_loeschen", "delete_invoice", NEVER),
    "customer.show": _read(ShowCustomer(), "kunde", "customer", OWN),
    "customer.list": _read(ListCustomers(), "kunden", "customers", NEVER),
    "customer.add": _change(AddNewCustomer(), "kunde_anlegen", "add_customer", NEVER),
    "customer.change": _change(ChangeCustomerFile(), "kundendaten", "customer_data", ASK),
    "customer.price_group": _change(PutInPriceGroup(), "preisgruppe", "price_group", NEVER),
    "customer.deactivate": _change(DeactivateCustomer(), "abmelden", "deactivate", ASK),
    "customer.reactivate": _change(ReactivateCustomer(), "reaktivieren", "reactivate", NEVER),
    "customer.export": _read(ExportCustomer(), "datenauskunft", "export_data", OWN),
    "customer.erase": _change(EraseData(), "daten_loeschen", "erase_data", ASK, OWNER),
    "course.list": _read(ListCourses(), "kurse", "courses", OWN, TEAM),
    "course.roster": _read(ShowRoster(), "teilnehmer", "roster", NEVER, TEAM),
    "course.change": _change(ChangeACourse(), "kurs_aendern", "change_course", NEVER),
    "course.cancel_day": _change(CancelDay(), "ausfall", "cancel_day", NEVER),
    "course.hold_day": _change(HoldCourseDay(), "doch_statt", "hold_day", NEVER),
    "booking.add": _change(AddBooking(), "buchen", "book", OWN),
    "booking.cancel": _change(CancelBooking(), "absagen", "cancel_booking", OWN),
    "booking.list": _read(ListBookings(), "buchungen", "bookings", OWN, TEAM),
    "attendance.mark": _change(MarkAttendance(), "anwesenheit", "attendance", NEVER, TEAM),
    "makeup.list": _read(ListMakeups(), "nachholen", "makeups", OWN),
    "category.change": _change(ChangeCourseCategory(), "kategorie", "category", NEVER),
    "course.add": _change(AddNewCourse(), "kurs_anlegen", "add_course", NEVER),
    "plan.list": _read(ListPlans(), "tarife", "plans", OWN),
    "plan.add": _change(AddNewPlan(), "tarif_anlegen", "add_plan", NEVER, OWNER),
    "plan.change": _change(ChangePlan(), "tarif_aendern", "edit_plan", NEVER, OWNER),
    "data.import": _change(ImportData(), "importieren", "import", NEVER, OWNER),
    "report.show": _read(ShowReport(), "auswertung", "report", NEVER),
    "accounts.export": _read(ExportAccounts(), "steuerberater", "accountant", NEVER),
    "history.show": _read(ShowHistory(), "verlauf", "history", NEVER),
    "undo": _change(UndoChange(), "rueckgaengig", "undo", NEVER, TEAM),
    "settings.show": _change(ShowSettings(), "einstellungen", "settings", NEVER),
    "studio.set_up": _change(SetUpStudio(), "einrichten", "setup", NEVER, OWNER),
    "staff.list": _read(ListStaff(), "team", "team", NEVER),
    "staff.add": _change(AddStaff(), "team_einladen", "invite_team", NEVER, OWNER),
    "staff.invite": _change(InviteMember(), "team_link", "team_link", NEVER, OWNER),
    "staff.change": _change(ChangeStaffRole(), "team_rolle", "team_role", NEVER, OWNER),
    "staff.remove": _change(RemoveStaff(), "team_entfernen", "remove_team", NEVER, OWNER),
    "settings.language": _read(ChooseLanguage(), "sprache", "language", OWN, TEAM),
    "help": _read(GetHelp(), "hilfe", "help", OWN, TEAM),
}
ABORT_SLASH: Mapping[str, str] = {"de": "abbrechen", "en": "cancel"}


def command_of(intent: str) -> Command:
    """Return the entry of an intent."""
    return COMMANDS[intent]


def changer_of(intent: str) -> ChangeDialog:
    """Return the dialog of an intent that changes something."""
    dialog: ChangeDialog = COMMANDS[intent].dialog  # type: ignore[assignment]  # `changes` says so
    return dialog


def reader_of(intent: str) -> ReadDialog:
    """Return the dialog of an intent that answers at once."""
    dialog: ReadDialog = COMMANDS[intent].dialog  # type: ignore[assignment]  # `changes` says so
    return dialog


def may_use(command: Command, role: Role) -> bool:
    """Say whether a role may use a command, be it only as a request."""
    if role is Role.CUSTOMER:
        return command.customers is not Customers.NEVER
    return role in command.staff


def intent_of_slash(word: str) -> str | None:
    """Return the intent of a slash command in either language; ``start`` alone asks for help."""
    name = word.casefold()
    if name in ABORT_SLASH.values():
        return "abort"
    if name == "start":
        return "help"
    found = (key for key, command in COMMANDS.items() if name in command.slash.values())
    return next(found, None)
