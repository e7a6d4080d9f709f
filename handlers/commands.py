"""The register: one entry per intent, with its dialog, who may use it, and its slash command."""

from collections.abc import Mapping

from domain.studios.rights import Right
from handlers.allowed import NOBODY, OWNER, TEAM, Command, Customers, change, read
from handlers.dialog import ChangeDialog, ReadDialog

OWN, ASK, NEVER = Customers.OWN, Customers.ASK, Customers.NEVER
TERMINATE, UNITS = (Right.TERMINATE,), (Right.CORRECT_UNITS,)
MONEY, REFUND = (Right.SEE_MONEY,), (Right.REFUND, Right.SEE_MONEY)
EXPORT, FIGURES, BULK = (Right.EXPORT,), (Right.EXPORT, Right.SEE_MONEY), (Right.BULK,)
COMMANDS: Mapping[str, Command] = {
    "contract.terminate": change(
        "terminate_contract:TerminateContract", "kuendigen", "terminate", NEVER, needs=TERMINATE
    ),
    "contract.declare": change(
        "declare_notice:DeclareNoticeDialog", "kuendigen", "terminate", OWN, NOBODY
    ),
    "contract.answer": change(
        "answer_notice:AnswerNoticeDialog", "antworten", "answer", OWN, NOBODY
    ),
    "contract.decide": change(
        "decide_notice:DecideNoticeDialog",
        "kuendigung_klaeren",
        "settle_notice",
        NEVER,
        needs=TERMINATE,
    ),
    "request.list": read("list_requests:ListRequests", "anfragen", "requests", NEVER),
    "contract.change_end": change(
        "change_end:ChangeEnd", "enddatum", "end_date", ASK, needs=TERMINATE
    ),
    "contract.undo_termination": change(
        "withdraw_termination:WithdrawTermination",
        "zuruecknehmen",
        "withdraw",
        ASK,
        needs=TERMINATE,
    ),
    "contract.pause": change("pause_contract:PauseAContract", "pausieren", "pause", ASK),
    "contract.resume": change("resume_contract:ResumeAContract", "fortsetzen", "resume", ASK),
    "contract.annul": change(
        "annul_contract:AnnulAContract", "widerruf", "annul", ASK, needs=TERMINATE
    ),
    "contract.sell": change("sell_contract:SellPlan", "verkaufen", "sell", ASK),
    "contract.change_plan": change("change_plan:MoveToPlan", "tarifwechsel", "change_plan", ASK),
    "contract.payment": change(
        "choose_payment:ChoosePaymentMethod", "zahlungsart", "payment", OWN
    ),
    "contract.show": read("show_contract:ShowContract", "vertrag", "contract", OWN),
    "contract.earliest_end": read("explain_end:ExplainEnd", "frist", "notice", OWN),
    "contract.expiring": read("list_endings:ListEndings", "auslaufend", "ending", NEVER),
    "contract.radar": read("list_deadlines:ListDeadlines", "radar", "radar", NEVER, needs=MONEY),
    "credits.show": read("show_credits:ShowCredits", "guthaben", "units", OWN),
    "credits.adjust": change(
        "adjust_credits:AdjustCredits", "korrigieren", "adjust", NEVER, needs=UNITS
    ),
    "credits.transfer": change(
        "transfer_units:TransferCredits", "uebertragen", "transfer", NEVER, needs=UNITS
    ),
    "cards.extend": change(
        "extend_cards:ExtendValidity", "verlaengern", "extend", NEVER, needs=UNITS
    ),
    "invoice.open": read("list_invoices:ListOpenInvoices", "offen", "open", OWN, needs=MONEY),
    "invoice.list": read("list_invoices:ListInvoices", "rechnungen", "invoices", OWN, needs=MONEY),
    "invoice.show": read("show_invoice:ShowInvoice", "rechnung", "invoice", OWN, needs=MONEY),
    "invoice.paid": change("record_payment:RecordAPayment", "bezahlt", "paid", NEVER, needs=MONEY),
    "invoice.reversals": read(
        "list_reversals:ListReversals", "stornos", "reversals", NEVER, needs=MONEY
    ),
    "account.show": read("show_account:ShowAccount", "konto", "account", OWN, needs=MONEY),
    "refund.paid": change(
        "pay_out_refund:NoteRefund", "erstattung", "refund", NEVER, needs=REFUND
    ),
    "invoice.credit": change(
        "cancel_invoice:CancelInvoice", "stornieren", "cancel_invoice", ASK, needs=MONEY
    ),
    "invoice.delete": change(
        "delete_invoice:DeleteInvoice", "rechnung_loeschen", "delete_invoice", NEVER, needs=MONEY
    ),
    "customer.show": read("show_customer:ShowCustomer", "kunde", "customer", OWN),
    "customer.list": read("list_customers:ListCustomers", "kunden", "customers", NEVER),
    "customer.add": change("add_customer:AddNewCustomer", "kunde_anlegen", "add_customer", NEVER),
    "customer.change": change(
        "change_customer:ChangeCustomerFile", "kundendaten", "customer_data", ASK
    ),
    "customer.price_group": change(
        "change_customer:PutInPriceGroup", "preisgruppe", "price_group", NEVER
    ),
    "customer.deactivate": change(
        "deactivate_customer:DeactivateCustomer", "abmelden", "deactivate", ASK
    ),
    "customer.reactivate": change(
        "reactivate_customer:ReactivateCustomer", "reaktivieren", "reactivate", NEVER
    ),
    "customer.invite": change("invite_customer:InviteACustomer", "einladen", "invite", NEVER),
    "customer.uninvite": change(
        "revoke_invitation:RevokeAnInvitation", "link_zurueckziehen", "revoke_link", NEVER
    ),
    "customer.connect": Command(
        "connect_customer:ConnectACustomer", changes=True, slash={}, staff=OWNER
    ),
    "customer.unlink": change("unlink_customer:UnlinkACustomer", "trennen", "disconnect", OWN),
    "customer.export": read(
        "export_customer:ExportCustomer", "datenauskunft", "export_data", OWN, needs=EXPORT
    ),
    "customer.erase": change(
        "erase_customer:EraseData", "daten_loeschen", "erase_data", ASK, OWNER
    ),
    "course.list": read("list_courses:ListCourses", "kurse", "courses", OWN, TEAM),
    "course.roster": read("show_roster:ShowRoster", "teilnehmer", "roster", NEVER, TEAM),
    "course.change": change("change_course:ChangeACourse", "kurs_aendern", "change_course", NEVER),
    "course.cancel_day": change("cancel_day:CancelDay", "ausfall", "cancel_day", NEVER),
    "course.hold_day": change("hold_day:HoldCourseDay", "doch_statt", "hold_day", NEVER),
    "booking.add": change("add_booking:AddBooking", "buchen", "book", OWN),
    "booking.cancel": change("cancel_booking:CancelBooking", "absagen", "cancel_booking", OWN),
    "booking.list": read("list_bookings:ListBookings", "buchungen", "bookings", OWN, TEAM),
    "attendance.mark": change(
        "mark_attendance:MarkAttendance", "anwesenheit", "attendance", NEVER, TEAM
    ),
    "makeup.list": read("list_makeups:ListMakeups", "nachholen", "makeups", OWN),
    "category.change": change(
        "change_category:ChangeCourseCategory", "kategorie", "category", NEVER
    ),
    "course.add": change("add_course:AddNewCourse", "kurs_anlegen", "add_course", NEVER),
    "plan.list": read("list_plans:ListPlans", "tarife", "plans", OWN),
    "plan.add": change("add_plan:AddNewPlan", "tarif_anlegen", "add_plan", NEVER, OWNER),
    "plan.change": change(
        "change_plan_terms:ChangePlan", "tarif_aendern", "edit_plan", NEVER, OWNER
    ),
    "data.import": change("import_data:ImportData", "importieren", "import", NEVER, needs=BULK),
    "report.show": read("show_report:ShowReport", "auswertung", "report", NEVER, needs=MONEY),
    "accounts.export": read(
        "export_accounts:ExportAccounts", "steuerberater", "accountant", NEVER, needs=FIGURES
    ),
    "mail.list": read("list_mails:ListMails", "mails", "emails", NEVER),
    "history.show": read("show_history:ShowHistory", "verlauf", "history", NEVER),
    "undo": change("undo_change:UndoChange", "rueckgaengig", "undo", NEVER, TEAM),
    "settings.show": change("show_settings:ShowSettings", "einstellungen", "settings", OWN),
    "settings.reminders": change(
        "change_reminders:ChangeReminders", "erinnerungen", "reminders", OWN
    ),
    "messages.wanted": read(
        "choose_messages:ChooseMessages", "nachrichten", "messages", OWN, OWNER
    ),
    "messages.sent": read("list_sent:ListSent", "gesendet", "sent", NEVER, OWNER),
    "studio.set_up": change("set_up_studio:SetUpStudio", "einrichten", "setup", NEVER, OWNER),
    "staff.list": read("list_staff:ListStaff", "team", "team", NEVER),
    "staff.add": change("add_staff:AddStaff", "team_einladen", "invite_team", NEVER, OWNER),
    "staff.invite": change("invite_staff:InviteMember", "team_link", "team_link", NEVER, OWNER),
    "staff.change": change("change_role:ChangeStaffRole", "team_rolle", "team_role", NEVER, OWNER),
    "staff.rights": change("change_rights:ChangeStaffRights", "rechte", "rights", NEVER, OWNER),
    "staff.remove": change(
        "remove_staff:RemoveStaff", "team_entfernen", "remove_team", NEVER, OWNER
    ),
    "chat.switch": read("switch_person:SwitchPerson", "wechseln", "switch", OWN, TEAM),
    "chat.consent": Command(
        "give_consent:GiveConsent", changes=False, slash={}, customers=OWN, staff=NOBODY
    ),
    "settings.language": read("choose_language:ChooseLanguage", "sprache", "language", OWN, TEAM),
    "help": read("get_help:GetHelp", "hilfe", "help", OWN, TEAM),
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
