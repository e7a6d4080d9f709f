"""Which command of the desk carries out which order: one line each."""

from collections.abc import Mapping
from typing import Any

from domain.desk.commands import DeskCommand, Order
from domain.desk.customers.add_customer import AddCustomer, AddCustomerCommand
from domain.desk.customers.change_customer import ChangeCustomer, ChangeCustomerCommand

COMMANDS: Mapping[type[Order[Any]], type[DeskCommand[Any, Any]]] = {
    AddCustomer: AddCustomerCommand,
    ChangeCustomer: ChangeCustomerCommand,
}
