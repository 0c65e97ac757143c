"""Which people and which visits are shown as one because somebody said that they are the same; no key ever changes."""

from collections.abc import Callable, Iterable

from govtoolkit.record.model import Link, Person, Visit

SAME_PERSON, SAME_VISIT = JOINING = ("same person", "same visit")
"""The sorts of link that let two records be shown as one."""

_KINDS: dict[str, type[Person | Visit]] = {SAME_PERSON: Person, SAME_VISIT: Visit}

Standing = Person | Visit


def groups(
    links: Iterable[Link], find: Callable[[str], Standing | None], first_written: Callable[[str], str]
) -> dict[str, tuple[str, ...]]:
    """Return for each linked person and visit the uids of all that are shown as one with it, the one to show first.

    What was deleted, or is not in the file, joins nothing. Of visits one that was released is shown, of people one with a
    name; then the one that was written first.
    """
    found: dict[str, frozenset[str]] = {}
    for link in links:
        one, other = find(link.one_uid), find(link.other_uid)
        if one is None or other is None or {_KINDS.get(link.sort)} != {type(one), type(other)}:
            continue
        joined = found.get(one.uid, frozenset([one.uid])) | found.get(other.uid, frozenset([other.uid]))
        found.update(dict.fromkeys(joined, joined))

    def order(uid: str) -> tuple[bool, str, str]:
        entry = find(uid)
        comes_later = entry.state != "released" if isinstance(entry, Visit) else not (entry and entry.name.strip())
        return (comes_later, first_written(uid), uid)

    sorted_once = {uids: tuple(sorted(uids, key=order)) for uids in set(found.values())}
    return {uid: sorted_once[uids] for uid, uids in found.items() if len(uids) > 1}
