"""What a verb of the record returns: what changed, ready to be stored and shown."""

from dataclasses import dataclass

from govtoolkit.record.revisions import Revision


@dataclass(frozen=True)
class Changes:
    """The revisions that a verb made, in the order to store them; empty where nothing changed."""

    revisions: tuple[Revision, ...] = ()

    def __add__(self, other: "Changes") -> "Changes":
        return Changes(self.revisions + other.revisions)

    def __bool__(self) -> bool:
        return bool(self.revisions)

    @property
    def record_uids(self) -> frozenset[str]:
        """The records that look different now."""
        return frozenset(revision.record_uid for revision in self.revisions)
