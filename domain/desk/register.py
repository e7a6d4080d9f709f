"""Which command of the desk carries out which order: one line each."""

from collections.abc import Mapping
from typing import Any

from domain.desk.bookings.book_day import BookDay, BookDayCommand
from domain.desk.bookings.cancel_booking import CancelBooking, CancelBookingCommand
from domain.desk.bookings.mark_attendance import MarkAttendance, MarkAttendanceCommand
from domain.desk.commands import DeskCommand, Order
from domain.desk.connecting.connect_customer import ConnectCustomer, ConnectCustomerCommand
from domain.desk.connecting.invite_customer import (
    InviteCustomer,
    InviteCustomerCommand,
    RevokeInvitation,
    RevokeInvitationCommand,
)
from domain.desk.connecting.unlink_customer import UnlinkCustomer, UnlinkCustomerCommand
from domain.desk.courses.add_course import AddCourse, AddCourseCommand
from domain.desk.courses.cancel_day import CancelDay, CancelDayCommand
from domain.desk.courses.change_category import ChangeCategory, ChangeCategoryCommand
from domain.desk.courses.change_course import ChangeCourse, ChangeCourseCommand
from domain.desk.courses.hold_day import HoldDay, HoldDayCommand
from domain.desk.customers.add_customer import AddCustomer, AddCustomerCommand
from domain.desk.customers.change_customer import ChangeCustomer, ChangeCustomerCommand
from domain.desk.endings.annul_contract import AnnulContractCommand
from domain.desk.endings.annulment_preview import AnnulContract
from domain.desk.imports.import_data import ImportData, ImportDataCommand
from domain.desk.notices.answer_notice import AnswerNotice, AnswerNoticeCommand
from domain.desk.notices.decide_notice import DecideNotice, DecideNoticeCommand
from domain.desk.notices.declare_notice import DeclareNoticeCommand
from domain.desk.notices.previews import DeclareNotice
from domain.desk.pausing.orders import PauseContract, ResumeContract
from domain.desk.pausing.pause_contract import PauseContractCommand
from domain.desk.pausing.resume_contract import ResumeContractCommand
from domain.desk.payments.credit_part import CreditPart, CreditPartCommand
from domain.desk.payments.pay_out_refund import PayOutRefund, PayOutRefundCommand
from domain.desk.payments.record_payment import RecordPayment, RecordPaymentCommand
from domain.desk.payments.record_payments import RecordPayments, RecordPaymentsCommand
from domain.desk.plans.add_plan import AddPlan, AddPlanCommand
from domain.desk.plans.change_plan_terms import ChangePlanTerms, ChangePlanTermsCommand
from domain.desk.privacy.erase_customer import EraseCustomer, EraseCustomerCommand
from domain.desk.sales.change_plan import ChangePlanCommand
from domain.desk.sales.choose_payment import ChoosePayment, ChoosePaymentCommand
from domain.desk.sales.orders import ChangePlan, SellContract
from domain.desk.sales.sell_contract import SellContractCommand
from domain.desk.studio.change_rights import ChangeRights, ChangeRightsCommand
from domain.desk.studio.change_role import ChangeRole, ChangeRoleCommand
from domain.desk.studio.change_settings import ChangeSettings, ChangeSettingsCommand
from domain.desk.studio.hire_staff import HireStaff, HireStaffCommand
from domain.desk.studio.invite_staff import InviteStaff, InviteStaffCommand
from domain.desk.studio.part_with_staff import PartWithStaff, PartWithStaffCommand
from domain.desk.units.adjust_units import AdjustUnits, AdjustUnitsCommand
from domain.desk.units.extend_cards import ExtendCards, ExtendCardsCommand
from domain.desk.units.transfer_units import TransferUnits, TransferUnitsCommand

COMMANDS: Mapping[type[Order[Any]], type[DeskCommand[Any, Any]]] = {
    ImportData: ImportDataCommand,
    AddCustomer: AddCustomerCommand,
    ChangeCustomer: ChangeCustomerCommand,
    EraseCustomer: EraseCustomerCommand,
    InviteCustomer: InviteCustomerCommand,
    RevokeInvitation: RevokeInvitationCommand,
    ConnectCustomer: ConnectCustomerCommand,
    UnlinkCustomer: UnlinkCustomerCommand,
    AddCourse: AddCourseCommand,
    CancelDay: CancelDayCommand,
    HoldDay: HoldDayCommand,
    ChangeCategory: ChangeCategoryCommand,
    ChangeCourse: ChangeCourseCommand,
    RecordPayment: RecordPaymentCommand,
    RecordPayments: RecordPaymentsCommand,
    CreditPart: CreditPartCommand,
    PayOutRefund: PayOutRefundCommand,
    AddPlan: AddPlanCommand,
    ChangePlanTerms: ChangePlanTermsCommand,
    ChangeSettings: ChangeSettingsCommand,
    HireStaff: HireStaffCommand,
    ChangeRole: ChangeRoleCommand,
    ChangeRights: ChangeRightsCommand,
    InviteStaff: InviteStaffCommand,
    PartWithStaff: PartWithStaffCommand,
    AdjustUnits: AdjustUnitsCommand,
    TransferUnits: TransferUnitsCommand,
    ExtendCards: ExtendCardsCommand,
    ChangePlan: ChangePlanCommand,
    PauseContract: PauseContractCommand,
    ResumeContract: ResumeContractCommand,
    SellContract: SellContractCommand,
    ChoosePayment: ChoosePaymentCommand,
    AnnulContract: AnnulContractCommand,
    DeclareNotice: DeclareNoticeCommand,
    DecideNotice: DecideNoticeCommand,
    AnswerNotice: AnswerNoticeCommand,
    BookDay: BookDayCommand,
    CancelBooking: CancelBookingCommand,
    MarkAttendance: MarkAttendanceCommand,
}
