"""Once nothing has to be kept any more, the rest of an erased person's data goes by itself."""

from msgspec.structs import replace

from domain.customers.erasing import wipe
from domain.desk.areas import Areas
from domain.store.journal import Subject, write_entry
from domain.store.scope import SYSTEM, Scope


async def wipe_kept(scope: Scope, *, most: int = 200) -> int:
    """Return of how many people the rest was emptied, the day after it had to be kept.

    Args:
        scope: The studio on the day, in the job's transaction.
        most: How many people fit into one transaction.
    """
    areas = Areas(replace(scope, actor=SYSTEM))
    rows = await areas.customers.due_for_wiping(scope.today, most)
    for row in rows:
        wipe(row)
        await write_entry(areas.scope, "customer.wipe", Subject(customer_id=row.id), {}, [row])
    return len(rows)
