"""Which command of the desk carries out which order: one line each.

A command is loaded when the first such order comes: most turns change nothing.
"""

from collections.abc import Mapping
from pkgutil import resolve_name
from typing import Any

from domain.desk.commands import DeskCommand, Order

COMMANDS: Mapping[str, str] = {
    "ImportData": "imports.import_data:ImportDataCommand",
    "AddCustomer": "customers.add_customer:AddCustomerCommand",
    "ChangeCustomer": "customers.change_customer:ChangeCustomerCommand",
    "EraseCustomer": "privacy.erase_customer:EraseCustomerCommand",
    "InviteCustomer": "connecting.invite_customer:InviteCustomerCommand",
    "RevokeInvitation": "connecting.invite_customer:RevokeInvitationCommand",
    "ConnectCustomer": "connecting.connect_customer:ConnectCustomerCommand",
    "UnlinkCustomer": "connecting.unlink_customer:UnlinkCustomerCommand",
    "AddCourse": "courses.add_course:AddCourseCommand",
    "CancelDay": "courses.cancel_day:CancelDayCommand",
    "HoldDay": "courses.hold_day:HoldDayCommand",
    "ChangeCategory": "courses.change_category:ChangeCategoryCommand",
    "ChangeCourse": "courses.change_course:ChangeCourseCommand",
    "RecordPayment": "payments.record_payment:RecordPaymentCommand",
    "RecordPayments": "payments.record_payments:RecordPaymentsCommand",
    "CreditPart": "payments.credit_part:CreditPartCommand",
    "PayOutRefund": "payments.pay_out_refund:PayOutRefundCommand",
    "AddPlan": "plans.add_plan:AddPlanCommand",
    "ChangePlanTerms": "plans.change_plan_terms:ChangePlanTermsCommand",
    "ChangeSettings": "studio.change_settings:ChangeSettingsCommand",
    "HireStaff": "studio.hire_staff:HireStaffCommand",
    "ChangeRole": "studio.change_role:ChangeRoleCommand",
    "ChangeRights": "studio.change_rights:ChangeRightsCommand",
    "InviteStaff": "studio.invite_staff:InviteStaffCommand",
    "PartWithStaff": "studio.part_with_staff:PartWithStaffCommand",
    "AdjustUnits": "units.adjust_units:AdjustUnitsCommand",
    "TransferUnits": "units.transfer_units:TransferUnitsCommand",
    "ExtendCards": "units.extend_cards:ExtendCardsCommand",
    "ChangePlan": "sales.change_plan:ChangePlanCommand",
    "PauseContract": "pausing.pause_contract:PauseContractCommand",
    "ResumeContract": "pausing.resume_contract:ResumeContractCommand",
    "SellContract": "sales.sell_contract:SellContractCommand",
    "ChoosePayment": "sales.choose_payment:ChoosePaymentCommand",
    "AnnulContract": "endings.annul_contract:AnnulContractCommand",
    "DeclareNotice": "notices.declare_notice:DeclareNoticeCommand",
    "DecideNotice": "notices.decide_notice:DecideNoticeCommand",
    "AnswerNotice": "notices.answer_notice:AnswerNoticeCommand",
    "BookDay": "bookings.book_day:BookDayCommand",
    "CancelBooking": "bookings.cancel_booking:CancelBookingCommand",
    "MarkAttendance": "bookings.mark_attendance:MarkAttendanceCommand",
}
"""By the name of an order, the module below ``domain.desk`` and the class of its command."""


def command_for(order: Order[Any]) -> type[DeskCommand[Any, Any]]:
    """Return what carries out an order."""
    command: type[DeskCommand[Any, Any]] = resolve_name(
        f"domain.desk.{COMMANDS[type(order).__name__]}"
    )
    return command
