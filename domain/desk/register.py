"""Which command of the desk carries out which order: one line each."""

from collections.abc import Mapping
from typing import Any

from domain.desk.bookings.book_day import BookDay, BookDayCommand
from domain.desk.bookings.cancel_booking import CancelBooking, CancelBookingCommand
from domain.desk.bookings.mark_attendance import MarkAttendance, MarkAttendanceCommand
from domain.desk.commands import DeskCommand, Order
from domain.desk.courses.add_course import AddCourse, AddCourseCommand
from domain.desk.courses.change_category import ChangeCategory, ChangeCategoryCommand
from domain.desk.courses.change_course import ChangeCourse, ChangeCourseCommand
from domain.desk.customers.add_customer import AddCustomer, AddCustomerCommand
from domain.desk.customers.change_customer import ChangeCustomer, ChangeCustomerCommand
from domain.desk.imports.import_data import ImportData, ImportDataCommand
from domain.desk.plans.add_plan import AddPlan, AddPlanCommand
from domain.desk.plans.change_plan_terms import ChangePlanTerms, ChangePlanTermsCommand
from domain.desk.sales.change_plan import ChangePlanCommand
from domain.desk.sales.choose_payment import ChoosePayment, ChoosePaymentCommand
from domain.desk.sales.orders import ChangePlan, SellContract
from domain.desk.sales.sell_contract import SellContractCommand
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
    AddCourse: AddCourseCommand,
    ChangeCategory: ChangeCategoryCommand,
    ChangeCourse: ChangeCourseCommand,
    AddPlan: AddPlanCommand,
    ChangePlanTerms: ChangePlanTermsCommand,
    ChangeSettings: ChangeSettingsCommand,
    HireStaff: HireStaffCommand,
    ChangeRole: ChangeRoleCommand,
    InviteStaff: InviteStaffCommand,
    PartWithStaff: PartWithStaffCommand,
    AdjustUnits: AdjustUnitsCommand,
    TransferUnits: TransferUnitsCommand,
    ExtendCards: ExtendCardsCommand,
    ChangePlan: ChangePlanCommand,
    SellContract: SellContractCommand,
    ChoosePayment: ChoosePaymentCommand,
    BookDay: BookDayCommand,
    CancelBooking: CancelBookingCommand,
    MarkAttendance: MarkAttendanceCommand,
}
