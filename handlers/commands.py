"""The register: one entry per intent, with its dialog, who may use it, and its slash command."""

from collections.abc import Mapping

from domain.studios.rights import Right
from handlers.allowed import NOBODY, OWNER, TEAM, Command, Customers, change, read
from handlers.dialog import ChangeDialog, ReadDialog
from handlers.dialogs.add_booking import AddBooking
from handlers.dialogs.add_course import AddNewCourse
from handlers.dialogs.add_customer import AddNewCustomer
from handlers.dialogs.add_plan import AddNewPlan
from handlers.dialogs.add_staff import AddStaff
from handlers.dialogs.adjust_credits import AdjustCredits
from handlers.dialogs.annul_contract import AnnulAContract
from handlers.dialogs.answer_notice import AnswerNoticeDialog
from handlers.dialogs.cancel_booking import CancelBooking
from handlers.dialogs.cancel_day import CancelDay
from handlers.dialogs.cancel_invoice import CancelInvoice
from handlers.dialogs.change_category import ChangeCourseCategory
from handlers.dialogs.change_course import ChangeACourse
from handlers.dialogs.change_customer import ChangeCustomerFile, PutInPriceGroup
from handlers.dialogs.change_end import ChangeEnd
from handlers.dialogs.change_plan import MoveToPlan
from handlers.dialogs.change_plan_terms import ChangePlan
from handlers.dialogs.change_reminders import ChangeReminders
from handlers.dialogs.change_rights import ChangeStaffRights
from handlers.dialogs.change_role import ChangeStaffRole
from handlers.dialogs.choose_language import ChooseLanguage
from handlers.dialogs.choose_messages import ChooseMessages
from handlers.dialogs.choose_payment import ChoosePaymentMethod
from handlers.dialogs.connect_customer import ConnectACustomer
from handlers.dialogs.deactivate_customer import DeactivateCustomer
from handlers.dialogs.decide_notice import DecideNoticeDialog
from handlers.dialogs.declare_notice import DeclareNoticeDialog
from handlers.dialogs.delete_invoice import DeleteInvoice
from handlers.dialogs.erase_customer import EraseData
from handlers.dialogs.explain_end import ExplainEnd
from handlers.dialogs.export_accounts import ExportAccounts
from handlers.dialogs.export_customer import ExportCustomer
from handlers.dialogs.extend_cards import ExtendValidity
from handlers.dialogs.get_help import GetHelp
from handlers.dialogs.give_consent import GiveConsent
from handlers.dialogs.hold_day import HoldCourseDay
from handlers.dialogs.import_data import ImportData
from handlers.dialogs.invite_customer import InviteACustomer
from handlers.dialogs.invite_staff import InviteMember
from handlers.dialogs.list_bookings import ListBookings
from handlers.dialogs.list_courses import ListCourses
from handlers.dialogs.list_customers import ListCustomers
from handlers.dialogs.list_deadlines import ListDeadlines
from handlers.dialogs.list_endings import ListEndings
from handlers.dialogs.list_invoices import ListInvoices, ListOpenInvoices
from handlers.dialogs.list_mails import ListMails
from handlers.dialogs.list_makeups import ListMakeups
from handlers.dialogs.list_plans import ListPlans
from handlers.dialogs.list_requests import ListRequests
from handlers.dialogs.list_reversals import ListReversals
from handlers.dialogs.list_sent import ListSent
from handlers.dialogs.list_staff import ListStaff
from handlers.dialogs.mark_attendance import MarkAttendance
from handlers.dialogs.pause_contract import PauseAContract
from handlers.dialogs.pay_out_refund import NoteRefund
from handlers.dialogs.reactivate_customer import ReactivateCustomer
from handlers.dialogs.record_payment import RecordAPayment
from handlers.dialogs.remove_staff import RemoveStaff
from handlers.dialogs.resume_contract import ResumeAContract
from handlers.dialogs.revoke_invitation import RevokeAnInvitation
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
from handlers.dialogs.switch_person import SwitchPerson
from handlers.dialogs.terminate_contract import TerminateContract
from handlers.dialogs.transfer_units import TransferCredits
from handlers.dialogs.undo_change import UndoChange
from handlers.dialogs.unlink_customer import UnlinkACustomer
from handlers.dialogs.withdraw_termination import WithdrawTermination

OWN, ASK, NEVER = Customers.OWN, Customers.ASK, Customers.NEVER
TERMINATE, UNITS = (Right.TERMINATE,), (Right.CORRECT_UNITS,)
MONEY, REFUND = (Right.SEE_MONEY,), (Right.REFUND, Right.SEE_MONEY)
EXPORT, FIGURES, BULK = (Right.EXPORT,), (Right.EXPORT, Right.SEE_MONEY), (Right.BULK,)
COMMANDS: Mapping[str, Command] = {
    "contract.terminate": change(
        TerminateContract(), "kuendigen", "terminate", NEVER, needs=TERMINATE
    ),
    "contract.declare": change(DeclareNoticeDialog(), "kuendigen", "terminate", OWN, NOBODY),
    "contract.answer": change(AnswerNoticeDialog(), "antworten", "answer", OWN, NOBODY),
    "contract.decide": change(
        DecideNoticeDialog(), "kuendigung_klaeren", "settle_notice", NEVER, needs=TERMINATE
    ),
    "request.list": read(ListRequests(), "anfragen", "requests", NEVER),
    "contract.change_end": change(ChangeEnd(), "enddatum", "end_date", ASK, needs=TERMINATE),
    "contract.undo_termination": change(
        WithdrawTermination(), "zuruecknehmen", "withdraw", ASK, needs=TERMINATE
    ),
    "contract.pause": change(PauseAContract(), "pausieren", "pause", ASK),
    "contract.resume": change(ResumeAContract(), "fortsetzen", "resume", ASK),
    "contract.annul": change(AnnulAContract(), "widerruf", "annul", ASK, needs=TERMINATE),
    "contract.sell": change(SellPlan(), "verkaufen", "sell", ASK),
    "contract.change_plan": change(MoveToPlan(), "tarifwechsel", "change_plan", ASK),
    "contract.payment": change(ChoosePaymentMethod(), "zahlungsart", "payment", OWN),
    "contract.show": read(ShowContract(), "vertrag", "contract", OWN),
    "contract.earliest_end": read(ExplainEnd(), "frist", "notice", OWN),
    "contract.expiring": read(ListEndings(), "auslaufend", "ending", NEVER),
    "contract.radar": read(ListDeadlines(), "radar", "radar", NEVER, needs=MONEY),
    "credits.show": read(ShowCredits(), "guthaben", "units", OWN),
    "credits.adjust": change(AdjustCredits(), "korrigieren", "adjust", NEVER, needs=UNITS),
    "credits.transfer": change(TransferCredits(), "uebertragen", "transfer", NEVER, needs=UNITS),
    "cards.extend": change(ExtendValidity(), "verlaengern", "extend", NEVER, needs=UNITS),
    "invoice.open": read(ListOpenInvoices(), "offen", "open", OWN, needs=MONEY),
    "invoice.list": read(ListInvoices(), "rechnungen", "invoices", OWN, needs=MONEY),
    "invoice.show": read(ShowInvoice(), "rechnung", "invoice", OWN, needs=MONEY),
    "invoice.paid": change(RecordAPayment(), "bezahlt", "paid", NEVER, needs=MONEY),
    "invoice.reversals": read(ListReversals(), "stornos", "reversals", NEVER, needs=MONEY),
    "account.show": read(ShowAccount(), "konto", "account", OWN, needs=MONEY),
    "refund.paid": change(NoteRefund(), "erstattung", "refund", NEVER, needs=REFUND),
    "invoice.credit": change(CancelInvoice(), "stornieren", "cancel_invoice", ASK, needs=MONEY),
    "invoice.delete": change(
        DeleteInvoice(), "rechnung_loeschen", "delete_invoice", NEVER, needs=MONEY
    ),
    "customer.show": read(ShowCustomer(), "kunde", "customer", OWN),
    "customer.list": read(ListCustomers(), "kunden", "customers", NEVER),
    "customer.add": change(AddNewCustomer(), "kunde_anlegen", "add_customer", NEVER),
    "customer.change": change(ChangeCustomerFile(), "kundendaten", "customer_data", ASK),
    "customer.price_group": change(PutInPriceGroup(), "preisgruppe", "price_group", NEVER),
    "customer.deactivate": change(DeactivateCustomer(), "abmelden", "deactivate", ASK),
    "customer.reactivate": change(ReactivateCustomer(), "reaktivieren", "reactivate", NEVER),
    "customer.invite": change(InviteACustomer(), "einladen", "invite", NEVER),
    "customer.uninvite": change(RevokeAnInvitation(), "link_zurueckziehen", "revoke_link", NEVER),
    "customer.connect": Command(ConnectACustomer(), changes=True, slash={}, staff=OWNER),
    "customer.unlink": change(UnlinkACustomer(), "trennen", "disconnect", OWN),
    "customer.export": read(ExportCustomer(), "datenauskunft", "export_data", OWN, needs=EXPORT),
    "customer.erase": change(EraseData(), "daten_loeschen", "erase_data", ASK, OWNER),
    "course.list": read(ListCourses(), "kurse", "courses", OWN, TEAM),
    "course.roster": read(ShowRoster(), "teilnehmer", "roster", NEVER, TEAM),
    "course.change": change(ChangeACourse(), "kurs_aendern", "change_course", NEVER),
    "course.cancel_day": change(CancelDay(), "ausfall", "cancel_day", NEVER),
    "course.hold_day": change(HoldCourseDay(), "doch_statt", "hold_day", NEVER),
    "booking.add": change(AddBooking(), "buchen", "book", OWN),
    "booking.cancel": change(CancelBooking(), "absagen", "cancel_booking", OWN),
    "booking.list": read(ListBookings(), "buchungen", "bookings", OWN, TEAM),
    "attendance.mark": change(MarkAttendance(), "anwesenheit", "attendance", NEVER, TEAM),
    "makeup.list": read(ListMakeups(), "nachholen", "makeups", OWN),
    "category.change": change(ChangeCourseCategory(), "kategorie", "category", NEVER),
    "course.add": change(AddNewCourse(), "kurs_anlegen", "add_course", NEVER),
    "plan.list": read(ListPlans(), "tarife", "plans", OWN),
    "plan.add": change(AddNewPlan(), "tarif_anlegen", "add_plan", NEVER, OWNER),
    "plan.change": change(ChangePlan(), "tarif_aendern", "edit_plan", NEVER, OWNER),
    "data.import": change(ImportData(), "importieren", "import", NEVER, needs=BULK),
    "report.show": read(ShowReport(), "auswertung", "report", NEVER, needs=MONEY),
    "accounts.export": read(ExportAccounts(), "steuerberater", "accountant", NEVER, needs=FIGURES),
    "mail.list": read(ListMails(), "mails", "emails", NEVER),
    "history.show": read(ShowHistory(), "verlauf", "history", NEVER),
    "undo": change(UndoChange(), "rueckgaengig", "undo", NEVER, TEAM),
    "settings.show": change(ShowSettings(), "einstellungen", "settings", OWN),
    "settings.reminders": change(ChangeReminders(), "erinnerungen", "reminders", OWN),
    "messages.wanted": read(ChooseMessages(), "nachrichten", "messages", OWN, OWNER),
    "messages.sent": read(ListSent(), "gesendet", "sent", NEVER, OWNER),
    "studio.set_up": change(SetUpStudio(), "einrichten", "setup", NEVER, OWNER),
    "staff.list": read(ListStaff(), "team", "team", NEVER),
    "staff.add": change(AddStaff(), "team_einladen", "invite_team", NEVER, OWNER),
    "staff.invite": change(InviteMember(), "team_link", "team_link", NEVER, OWNER),
    "staff.change": change(ChangeStaffRole(), "team_rolle", "team_role", NEVER, OWNER),
    "staff.rights": change(ChangeStaffRights(), "rechte", "rights", NEVER, OWNER),
    "staff.remove": change(RemoveStaff(), "team_entfernen", "remove_team", NEVER, OWNER),
    "chat.switch": read(SwitchPerson(), "wechseln", "switch", OWN, TEAM),
    "chat.consent": Command(GiveConsent(), changes=False, slash={}, customers=OWN, staff=NOBODY),
    "settings.language": read(ChooseLanguage(), "sprache", "language", OWN, TEAM),
    "help": read(GetHelp(), "hilfe", "help", OWN, TEAM),
}
THEIRS: Mapping[str, str] = {"contract.terminate": "contract.declare"}
"""What a customer does in his own way: he gives notice, the studio ends a contract."""
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


def intent_of_slash(word: str) -> str | None:
    """Return the intent of a slash command in either language; ``start`` alone asks for help."""
    name = word.casefold()
    if name in ABORT_SLASH.values():
        return "abort"
    if name == "start":
        return "help"
    found = (key for key, command in COMMANDS.items() if name in command.slash.values())
    return next(found, None)
