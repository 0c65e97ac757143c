"""Ways in which a file comes to harm, each as many times as the tables of the research had it."""

import random
import sqlite3
import struct
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta

from govtoolkit.content.loader import careers_toolkit
from govtoolkit.record.model import Note, Person, School, Visit
from govtoolkit.record.record import Record
from govtoolkit.storage import opener
from govtoolkit.storage.creation import create_file
from govtoolkit.storage.failures import UnusableFileError

PAGE = 4096
LATER = Note("v2", "b4", "ann", "")


def make(path):
    """Make a file with four visits of eight notes, each in three wordings; return it before and after one more save."""
    now = datetime(2025, 9, 1, tzinfo=UTC)
    record, made = Record(clock=lambda: now), []
    entries = [Person("ann", "Ann"), School("A school")]
    for number in range(4):
        entries.append(Visit(f"v{number}", f"2026-0{number + 1}-12", f"Visit {number}"))
        entries += [
            Note(
                f"v{number}",
                f"b{place}",
                "ann",
                f"{number}-{place}-{wording} " + f"said {place * number} " * 40 * wording,
            )
            for place in range(1, 9)
            for wording in range(1, 4)
        ]
    for entry in entries:
        now += timedelta(hours=1)
        made += record.put(entry, author_uid="ann", seen=record.seen(entry.uid)).revisions
        record.end_burst()
    create_file(path, careers_toolkit(), made, now)
    before = path.read_bytes()
    (last,) = (each for each in record.current if each.record_uid == LATER.uid)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:  # a save of the same size, page by page
        body = last.content.replace("said", "SAID")
        connection.execute("UPDATE revision SET content = ?, seq = 2 WHERE uid = ?", (body, last.uid))
        connection.execute("UPDATE note SET body = replace(body, 'said', 'SAID') WHERE uid = ?", (LATER.uid,))
    after = path.read_bytes()
    path.write_bytes(before)
    return before, after


def all_rows(connection):
    """Return every row of every table, the file's own account of itself too."""
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return {table: sorted(map(repr, connection.execute(f'SELECT * FROM "{table}"'))) for table in tables}


def rows_of(path):
    with closing(opener.examine(path).connection) as copy:
        return all_rows(copy)


def outcomes(path, every, sound):
    """Return how many of these files are refused, how many opened and with which seal, and how many of those are wrong.

    Wrong without a word is one that opens with a right seal and does not hold the rows of a `sound` state.
    """
    found = Counter()
    for data in every:
        path.write_bytes(data)
        try:
            examined = opener.examine(path)
        except UnusableFileError as error:
            found["refused"] += 1
            found[f"refused: {error.kind}"] += 1
            continue
        with closing(examined.connection) as copy:
            found[f"opened, seal {examined.seal}"] += 1
            is_said = bool(examined.changed_outside)
            found["silently wrong"] += not is_said and all_rows(copy) not in sound
    return found


def pages_of(data: bytes) -> list[bytes]:
    return [data[start : start + PAGE] for start in range(0, len(data), PAGE)]


def cut_at_each_page(data: bytes) -> Iterator[bytes]:
    yield from (data[:end] for end in range(PAGE, len(data), PAGE))


def cut_inside_each_page(data: bytes) -> Iterator[bytes]:
    yield from (data[:end] for end in range(1000, len(data), PAGE))


def flipped(data: bytes, times: int, flips: int, seed: int) -> Iterator[bytes]:
    chance = random.Random(seed)
    for _ in range(times):
        harmed = bytearray(data)
        for _ in range(flips):
            harmed[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        yield bytes(harmed)


def each_page_emptied(data: bytes) -> Iterator[bytes]:
    for start in range(0, len(data), PAGE):
        yield data[:start] + b"\x00" * PAGE + data[start + PAGE :]


def pages_swapped(data: bytes, times: int) -> Iterator[bytes]:
    pages, chance = pages_of(data), random.Random(2)
    for _ in range(times):
        one, other = chance.sample(range(len(pages)), 2)
        if pages[one] != pages[other]:
            swapped = list(pages)
            swapped[one], swapped[other] = pages[other], pages[one]
            yield b"".join(swapped)


def torn(before: bytes, after: bytes) -> Iterator[bytes]:
    """Yield the first pages of one state and the rest of the other: a copy that was taken in the middle of a save."""
    for end in range(PAGE, min(len(before), len(after)), PAGE):
        mixed = after[:end] + before[end:]
        if mixed not in (before, after):
            yield mixed


def shifted(data: bytes) -> Iterator[bytes]:
    """Yield a file with a page of nothing put in, and one with a page left out."""
    pages = pages_of(data)
    for place in range(1, len(pages), max(1, len(pages) // 20)):
        yield b"".join((*pages[:place], bytes(PAGE), *pages[place:]))
        yield b"".join((*pages[:place], *pages[place + 1 :]))


def root_of_nothing(data: bytes) -> Iterator[bytes]:
    """Yield a file whose list of tables is gone."""
    yield data[:100] + bytes(PAGE - 100) + data[PAGE:]
    yield data[:28] + struct.pack(">I", 7) + data[32:]


def table_of_harm(data: bytes, later: bytes) -> dict[str, list[bytes]]:
    """Return the files of each kind of harm; `later` is the same file after one more save."""
    return {
        "cut between pages": list(cut_at_each_page(data)),
        "cut inside a page": list(cut_inside_each_page(data)),
        "one bit flipped": list(flipped(data, 600, 1, 1)),
        "20 bits flipped": list(flipped(data, 100, 20, 20)),
        "one page zeroed": list(each_page_emptied(data)),
        "two pages swapped": list(pages_swapped(data, 63)),
        "torn copy of one save": list(torn(data, later)),
        "a page too many or too few": list(shifted(data)),
        "the list of tables lost": list(root_of_nothing(data)),
    }
