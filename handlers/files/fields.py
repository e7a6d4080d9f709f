"""What a line of an imported table can bring, in groups, and which groups a kind of file has."""

from collections.abc import Mapping

PERSON = (
    "number",
    "name",
    "first_name",
    "last_name",
    "email",
    "phone",
    "birthday",
    "address",
    "street",
    "zip",
    "city",
    "language",
    "price_group",
    "since",
    "active",
)
CONTRACT = (
    "plan",
    "starts_on",
    "ends_on",
    "price",
    "payment_method",
    "concluded_on",
    "contract_number",
)
CARD = ("units", "units_left", "bought_on", "valid_until")
INVOICE = (
    "invoice_number",
    "invoice_amount",
    "open_amount",
    "paid",
    "due_on",
    "issued_on",
    "period_first",
    "period_last",
)
BALANCE = ("balance",)
GROUPS: Mapping[str, tuple[str, ...]] = {
    "person": PERSON,
    "contract": CONTRACT,
    "card": CARD,
    "invoice": INVOICE,
    "balance": BALANCE,
}
GROUP_OF = {field: group for group, fields in GROUPS.items() for field in fields}
FIELDS = tuple(GROUP_OF)
KINDS: Mapping[str, tuple[str, ...]] = {
    "customers": ("person",),
    "contracts": ("person", "contract"),
    "cards": ("person", "contract", "card"),
    "invoices": ("person", "invoice"),
    "balances": ("person", "balance"),
    "all": tuple(GROUPS),
}
"""Which groups a kind of file brings in."""
DAYS = frozenset(
    {"birthday", "since", "starts_on", "ends_on", "concluded_on", "bought_on", "valid_until"}
    | {"due_on", "issued_on", "period_first", "period_last"}
)
