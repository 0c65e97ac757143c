"""How the earlier wordings of a note are told on screen, and how the difference between two is said in words."""

from collections.abc import Sequence

from govtoolkit.clock import from_utc_text
from govtoolkit.record.wordings import ADDED, REMOVED, SAME, Piece, Wording, has_words
from govtoolkit.ui.visit_words import counted
from govtoolkit.ui.wording import in_one_line, some_quoted, written_on

ORIGINS = {
    "brought in": "brought in from a colleague’s copy",
    "form": "taken from a filled-in form",
    "outside edit": "changed by another program",
    "resolution": "made of two versions",
    "restored": "taken from an older copy",
}
"""Where a text came from that was not typed here."""

_ONLY_PUNCTUATION = "No word is different from the wording before, only punctuation."

_SAID, _LONGEST_SAID = 8, 80
"""Changes of each kind that are said one by one, and characters of each."""


def moment(written_at: str) -> str:
    """Return the day and the time, here, of a moment as it is stored: '12 November 2026, 14:05'."""
    return f"{written_on(written_at)}, {from_utc_text(written_at).astimezone():%H:%M}"


def step(wording: Wording) -> str:
    """Return what to call a wording in the list of them all."""
    return in_one_line(moment(wording.written_at), wording.author, *_states(wording))


def remarks(wording: Wording) -> str:
    """Return what a reader should know about a wording, a line each; '' where there is nothing."""
    origin = ORIGINS.get(wording.origin, "")
    lines = (
        f"Corrected after the release. The reason: {wording.reason}" if wording.reason else "",
        f"This wording was {origin}." if origin else "",
        "The note was deleted here. What it said before is the next one in the list." if wording.deleted else "",
    )
    return "\n".join(line for line in lines if line)


def summary(pieces: Sequence[Piece]) -> str:
    """Return how much differs, in one line: '2 words added (underlined), 1 word removed (struck through).'."""
    marks = ((ADDED, "added (underlined)"), (REMOVED, "removed (struck through)"))
    numbers = {kind: sum(_number_of_words(each.text) for each in pieces if each.kind == kind) for kind, _ in marks}
    counts = [f"{counted(numbers[kind], 'word', 'words')} {words}" for kind, words in marks if numbers[kind]]
    if counts:
        return f"{', '.join(counts)}."
    is_marked = any(each.kind != SAME and each.text.strip() for each in pieces)
    return _ONLY_PUNCTUATION if is_marked else "No word is different from the wording before."


def spoken(pieces: Sequence[Piece]) -> str:
    """Return the difference in words, for whoever cannot see the marks: 'Added: “…”; “…”. Removed: “…”.'."""
    said = []
    for kind, word in ((ADDED, "Added"), (REMOVED, "Removed")):
        texts = [text for each in pieces if each.kind == kind and has_words(text := each.text.strip())]
        if texts:
            said.append(f"{word}: {some_quoted(texts, _SAID, _LONGEST_SAID)}.")
    return " ".join(said)


def _number_of_words(text: str) -> int:
    return sum(has_words(each) for each in text.split())


def _states(wording: Wording) -> list[str]:
    states = (
        (wording.stands and not wording.deleted, "stands now"),
        (wording.deleted, "deleted"),
        (bool(wording.reason), "corrected"),
    )
    return [words for is_so, words in states if is_so]
