"""Addresses in running text that can be opened: of pages (http, https) and of mail boxes; nothing else ever becomes a link.

An address that is shown is the one that is opened, to the letter. Where that is not certain, it stays plain text: with
letters beyond ASCII, with a name before the host ('http://bank@elsewhere'), without a scheme.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_HOST = r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
_PAGE = rf"https?://{_HOST}(?::[0-9]{{1,5}})?(?:[/?#][A-Za-z0-9!#$%&'()*+,./:;=?@\[\]_~-]*)?"
_MAIL = rf"[A-Za-z0-9][A-Za-z0-9._+-]*@{_HOST}"
_ADDRESS = re.compile(rf"(?<![\w.+@%/:-])(?:{_PAGE}|{_MAIL})")
_AFTER_WORDS = ".,;:!?'"
_PAIRS = {")": "(", "]": "["}
_GOING_ON = ("@", "%", "/", "\\", "_", "|", "~", "-")
"""After these an address goes on in a way we do not know."""
_LONGEST = 1000


class Address(NamedTuple):
    """An address, where it begins and ends in its text, and what is opened."""

    start: int
    stop: int
    uri: str


def has_any(text: str) -> bool:
    """Tell whether it is worth looking for addresses."""
    return "://" in text or "@" in text


def addresses(text: str) -> Iterator[Address]:
    """Yield the addresses in one line of text as typed."""
    for match in _ADDRESS.finditer(text):
        if text[match.end() : match.end() + 1].isalnum() or text.startswith(_GOING_ON, match.end()):
            continue
        shown = _without_what_follows(match.group())
        if len(shown) <= _LONGEST:
            uri = shown if "://" in shown else f"mailto:{shown}"
            yield Address(match.start(), match.start() + len(shown), uri)


def _without_what_follows(shown: str) -> str:
    """Return an address without the marks of the sentence that it stands in."""
    while shown[-1] in _AFTER_WORDS or (
        shown[-1] in _PAIRS and shown.count(shown[-1]) > shown.count(_PAIRS[shown[-1]])
    ):
        shown = shown[:-1]
    return shown
