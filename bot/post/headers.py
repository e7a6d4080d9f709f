"""Headers that read the same after their way, whatever is in them and however long they are.

The library's own way of breaking lines puts an address into encoded words where it is longer than
a line, and then nobody follows it any more (RFC 2047 section 5 forbids that), and it loses spaces
between words with marks. The older half of the library does it right, line by line.
"""

from collections.abc import Sequence
from email.header import Header
from email.headerregistry import Address, BaseHeader, HeaderRegistry
from email.policy import SMTP, EmailPolicy, Policy

from typing_extensions import override

LONGEST_LINE = 75
AS_IT_IS = frozenset({"list-unsubscribe"})
"""What holds an address in angle brackets: one line, whatever its length."""
SAID = frozenset({"subject"})
ADDRESSED = frozenset({"from", "to", "reply-to"})


class _Header(BaseHeader):
    """A header that breaks its lines by itself."""

    @override
    def fold(self, *, policy: Policy) -> str:
        kind, text = self.name.lower(), ""
        if kind in AS_IT_IS:
            text = str(self)
        elif not self.isascii() and not _is_utf8(policy):
            addresses: Sequence[Address] = getattr(self, "addresses", ())
            if kind in ADDRESSED:
                text = _addressed(addresses, policy, len(self.name) + 2)
            elif kind in SAID:
                text = _encoded(str(self), policy, len(self.name) + 2)
        return f"{self.name}: {text}{policy.linesep}" if text else super().fold(policy=policy)


def _addressed(addresses: Sequence[Address], policy: Policy, room: int) -> str:
    between = f"{policy.linesep} "
    names = (_encoded(each.display_name, policy, room) for each in addresses)
    whole = (
        f"{name}{between if name else ''}<{each.addr_spec}>"
        for name, each in zip(names, addresses, strict=True)
    )
    return f",{between}".join(whole)


def _is_utf8(policy: Policy) -> bool:
    return isinstance(policy, EmailPolicy) and policy.utf8


def _encoded(text: str, policy: Policy, room: int) -> str:
    """Return a text in encoded words, which begins after so many letters of its line."""
    header = Header(text, "utf-8", maxlinelen=LONGEST_LINE, header_name="x" * (room - 2))
    return header.encode(linesep=policy.linesep)


POLICY = SMTP.clone(header_factory=HeaderRegistry(base_class=_Header))
"""Of every e-mail; whoever writes it out with another policy still has these headers."""
