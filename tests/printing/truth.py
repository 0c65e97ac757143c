"""Whether a paper tells the truth: all that it must say, once, in order, beneath its heading; and nothing that it must not."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from govtoolkit.printing.document import printable
from govtoolkit.record.model import storable_text
from tests.printing.oracle import Told
from tests.printing.reading import Element, Opened
from tests.printing.said import squeezed

LONG = 30
"""Characters of a text of ours that is sure to be nowhere by chance; what people wrote has words of its own."""
_WORD = re.compile(r"zq\d+[az]")


def typed(text: str) -> str:
    """Return what must come out of a text: all but what no paper takes, which is a replacement character."""
    return squeezed(printable(storable_text(text)))


class Heard:
    """What somebody hears who listens to a PDF: `text`, without white space, and beneath which headings each part stands."""

    def __init__(self, tree: Element) -> None:
        self._starts: list[int] = []
        self._headings: list[tuple[str, ...]] = []
        parts: list[str] = []
        above: list[tuple[int, str]] = []
        at = 0
        for element in _spoken(tree):
            if re.fullmatch("H[1-6]", element.tag):
                level = int(element.tag[1])
                above = [*(each for each in above if each[0] < level), (level, squeezed(element.text))]
            self._starts.append(at)
            self._headings.append(tuple(text for _, text in above))
            parts.append(squeezed(element.text))
            at += len(parts[-1])
        self.text = "".join(parts)

    def find(self, text: str, heading: str, start: int = 0) -> int:
        """Return where a text is found from `start` on, all of it beneath a heading with these words; -1 for nowhere."""
        at = self.text.find(text, start)
        while at >= 0 and not self._is_beneath(at, at + len(text), heading):
            at = self.text.find(text, at + 1)
        return at

    def _is_beneath(self, start: int, stop: int, heading: str) -> bool:
        first, last = bisect_right(self._starts, start) - 1, bisect_right(self._starts, stop - 1) - 1
        return all(any(heading in each for each in self._headings[part]) for part in range(first, last + 1))


def _spoken(element: Element) -> Iterator[Element]:
    if element.text:
        yield element
    for child in element.children:
        if not (child.inline and element.tag == "P"):
            yield from _spoken(child)


def told_faults(heard: Heard, told: Sequence[Told]) -> list[str]:
    """Return what is not told, or not in its order, or beneath another heading, or more than once."""
    faults: list[str] = []
    at = 0
    wanted = [(typed(each.text), squeezed(each.heading), each.loose) for each in told]
    for text, heading, loose in wanted:
        found = heard.find(text, typed(heading), 0 if loose else at)
        if found >= 0:
            at = at if loose else found + len(text)
        elif text not in heard.text:
            faults.append(f"{text[:60]!r} is not there")
        else:
            faults.append(f"{text[:60]!r} is not in its order beneath {heading[:40]!r}")
    every = "\n".join(text for text, _, _ in wanted)
    known = {text for text, _, _ in wanted if len(text) >= LONG or _WORD.search(text)}
    counts = {text: (heard.text.count(text), every.count(text)) for text in known}
    return faults + [f"{text[:60]!r} is there {n} times, not {most}" for text, (n, most) in counts.items() if n != most]


def secret_faults(said: str, told: Iterable[str], words: Iterable[str]) -> list[str]:
    """Return the words that stand anywhere in a file, though nothing that they belong to may be told.

    Args:
        said: all that the file says, wherever.
        told: all that may be told.
    """
    known = " ".join(told)
    return [f"{word} is there" for word in words if word not in known and re.search(rf"{word}(?![a-z])", said)]


def everything(pdf: Opened) -> str:
    """Return all that a file says anywhere: on its pages, in its outline, its description, its fields and links."""
    parts = [text for page in pdf.pages for text in page.texts.values()]
    parts += [title for _, title in pdf.outline]
    for each in pdf.pdf.objects:
        parts += _strings(each)
    return "\n".join(parts)


def _strings(found: Any) -> Iterator[str]:
    """Yield the texts that an object of a PDF has for its keys."""
    if not hasattr(found, "keys"):
        return
    for key in found.keys():  # noqa: SIM118  # a pikepdf object
        if key in ("/Alt", "/ActualText", "/TU", "/T", "/V", "/Contents", "/Title", "/Author", "/Subject", "/Keywords"):
            yield str(found[key])
        if found.get("/Type") == "/Metadata":
            yield found.read_bytes().decode()
