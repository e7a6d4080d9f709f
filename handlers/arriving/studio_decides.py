"""Where nothing on file could be asked, the studio says who it is: a request to its owners."""

from domain.desk.connecting.front_door import Standing
from handlers.arriving.door import Door
from handlers.buttons import ProposalData, read_data
from handlers.commands import changer_of
from handlers.kept import DialogState, ProposalState
from handlers.messages import Reply, Show
from handlers.presses import pressed
from handlers.proposals import show_here
from handlers.requests import ask_studio

INTENT = "customer.connect"


async def ask_for_entry(door: Door, standing: Standing) -> Reply:
    """Return the request to the studio, and that it arrived; one that waits is shown again."""
    talk = await door.talk(standing)
    waiting = await _request(door, standing)
    if waiting is not None and waiting.state == "asked":
        return await show_here(talk, waiting, None)
    await door.house.door.ask_studio(standing.telegram_id)
    slots = {
        "customer_id": standing.customer_id,
        "chat": standing.telegram_id,
        "name": door.incoming.name,
        "language": door.words.language,
    }
    state = DialogState(INTENT, door.words.language, slots, door.incoming.said_at)
    reply = await ask_studio(talk, state, changer_of(INTENT), None)
    number = next((part.proposal_id for part in reply if isinstance(part, Show)), None)
    await door.house.door.ask_studio(standing.telegram_id, number)
    return reply


async def waiting_for_studio(door: Door, standing: Standing) -> Reply | None:
    """Return what somebody hears who waits for the studio: that it does, or that it said no."""
    request = await _request(door, standing)
    if request is None or request.state != "asked":
        await door.house.door.close(standing.telegram_id)
        return door.say(door.words("stranger")) if door.is_stranger else None
    press = door.incoming.press
    if press is None:
        return door.say(door.words("door-studio-decides")) if door.is_stranger else None
    data = read_data(press.data)
    if not isinstance(data, ProposalData) or data.proposal_id != request.id:
        return None
    if data.action != "abort" or data.revision != request.revision:
        return None
    await door.house.door.leave(standing.telegram_id)
    return await pressed(await door.talk(standing), data, press)


async def _request(door: Door, standing: Standing) -> ProposalState | None:
    if standing.proposal_id is None:
        return None
    talk = await door.talk(standing)
    return await talk.conversations.proposal(standing.proposal_id)
