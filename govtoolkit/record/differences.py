"""How an earlier copy of a file differs from the file as it stands now, in words."""

from govtoolkit.record.coming_words import kind_words
from govtoolkit.record.model import KINDS, Link, Note
from govtoolkit.record.record import Record

THE_SAME = "the same as now"

_FIRST = ("note", "visit", "action")


def what_differs(then: Record, now: Record) -> tuple[str, ...]:
    """Return what an earlier copy has fewer, more, or otherwise than stands now ("2 notes fewer"); `THE_SAME` for nothing."""
    before, after = _standing(then), _standing(now)
    kinds = (*_FIRST, *(kind for kind in KINDS if kind not in (*_FIRST, Link.kind)))
    said = []
    for kind in kinds:
        old, new = before.get(kind, {}), after.get(kind, {})
        for number, how in (
            (len(new.keys() - old.keys()), "fewer"),
            (len(old.keys() - new.keys()), "more"),
            (sum(old[uid] != new[uid] for uid in old.keys() & new.keys()), "different"),
        ):
            if number:
                said.append(f"{kind_words(number, kind)} {how}")
    return tuple(said) or (THE_SAME,)


def _standing(record: Record) -> dict[str, dict[str, frozenset[str]]]:
    """Return the contents that stand, by kind and uid; an empty note is none."""
    found: dict[str, dict[str, frozenset[str]]] = {}
    for kind, entry in KINDS.items():
        for first in record.all(entry):
            if not isinstance(first.entry, Note) or first.entry.body.strip():
                contents = frozenset(each.revision.content for each in record.versions(first.entry.uid))
                found.setdefault(kind, {})[first.entry.uid] = contents
    return found
