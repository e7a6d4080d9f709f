"""What people call the roles of a studio."""

from handlers.dialog import Talk
from handlers.forms.fields import choices_of, show_one_of
from handlers.forms.form import Field, Unclear, Value
from handlers.settings.words import as_said
from handlers.team.lines import ROLES
from handlers.understanding.words import fold, tokenize

ROLE_NAMES = tuple(role.value for role in ROLES)


def read_role(_: Talk, text: str) -> Value | Unclear:
    """Return what somebody is to be here, by its label or another word for it."""
    found = {text} if text in ROLE_NAMES else roles_in(text)
    return found.pop() if len(found) == 1 else Unclear("form-unclear-choice")


def roles_in(text: str) -> set[str]:
    """Return the roles that a text names."""
    words = {token.fold for token in tokenize(text)}
    return {
        role
        for role in ROLE_NAMES
        if words & {fold(each) for each in as_said(f"staff-words-{role}")}
    }


ROLE = Field(
    name="role",
    read=read_role,
    show=show_one_of("staff", "role"),
    choices=choices_of("staff", "role", ROLE_NAMES),
    first=True,
    kind="choice",
)
"""What somebody is to be here, as a field of a form."""
