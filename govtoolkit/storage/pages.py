"""The rows that stand in the pages of a database file, read without SQLite, which gives up where pages do not hold together.

A row is found where it stands: no tree leads to it, so that none needs to be whole. What is found this way may be nonsense, and
whoever takes it checks that it means something.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from time import monotonic

from govtoolkit.record.model import LONGEST_CONTENT

SIZE_OF_A_PAGE = 4096
"""Bytes of a page in a file that govtoolkit made."""

Value = str | int | float | bytes | None

_LEAF, _INDEX_LEAF, _INDEX_INNER = 13, 10, 2
_SIZES = {0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8, 7: 8, 8: 0, 9: 0}
_MOST_VALUES = 12
_LONGEST_ROW = LONGEST_CONTENT + 1_000_000


@dataclass(frozen=True)
class Found:
    """A row of a table, or an entry of an index, whose last value is the number of the row (`number` is 0 then).

    Fields:
        is_mended: bytes in it are no text, and stand there as U+FFFD.
    """

    number: int
    values: tuple[Value, ...]
    is_index: bool
    is_mended: bool


class _NotARowError(Exception):
    """What looked like one is none."""


def found_in(data: bytes, *, give_up: float) -> Iterator[Found]:
    """Yield every row that can be found in a database file, in no particular order; ends early at the time `give_up`."""
    pages = _Pages(data)
    for number in range(1, pages.count + 1):
        if monotonic() > give_up:
            return
        if number in pages.free:
            continue
        for found in pages.rows_of(number):
            yield found
            if monotonic() > give_up:
                return


class _Pages:
    """A file's pages by their numbers; what its header says of them is only believed where it can be."""

    def __init__(self, data: bytes) -> None:
        size = int.from_bytes(data[16:18])
        size = 65536 if size == 1 else size
        self._size = size if size >= 512 and size & (size - 1) == 0 else SIZE_OF_A_PAGE
        self._data = data
        self.count = -(-len(data) // self._size)
        self.free = frozenset(self._free_pages())
        self._left = 2 * len(
            data
        )  # a file of ours holds each byte once: rows that share theirs were made to exhaust us

    def rows_of(self, number: int) -> Iterator[Found]:
        page = self._page(number)
        start = 100 if number == 1 else 0
        is_index = page[start] in (_INDEX_LEAF, _INDEX_INNER)
        header = start + (12 if page[start] == _INDEX_INNER else 8)
        cells = min(int.from_bytes(page[start + 3 : start + 5]), (self._size - header) // 2)
        for place in range(header, header + 2 * cells, 2):
            at = int.from_bytes(page[place : place + 2])
            if header < at < self._size - 3:
                try:
                    yield self._cell(page, at + (4 if page[start] == _INDEX_INNER else 0), is_index=is_index)
                except (_NotARowError, IndexError):
                    continue

    def _cell(self, page: bytes, at: int, *, is_index: bool) -> Found:
        length, at = _number(page, at)
        row, at = (0, at) if is_index else _number(page, at)
        if not 2 <= length <= min(len(self._data), self._left, _LONGEST_ROW):
            raise _NotARowError
        self._left -= length
        usable = self._size
        largest = (usable - 12) * 64 // 255 - 23 if is_index else usable - 35
        if length <= largest:
            payload = page[at : at + length]
        else:
            least = (usable - 12) * 32 // 255 - 23
            local = least + (length - least) % (usable - 4)
            local = local if local <= largest else least
            payload = page[at : at + local] + self._overflow(page[at + local : at + local + 4], length - local)
        if len(payload) != length:
            raise _NotARowError
        return _found(row, payload, is_index=is_index)

    def _overflow(self, link: bytes, length: int) -> bytes:
        found, left, seen = [], length, set[int]()
        number = int.from_bytes(link)
        while left > 0:
            if not 1 < number <= self.count or number in seen:
                raise _NotARowError
            seen.add(number)
            page = self._page(number)
            found.append(page[4 : 4 + min(left, self._size - 4)])
            left -= self._size - 4
            number = int.from_bytes(page[:4])
        return b"".join(found)

    def _page(self, number: int) -> bytes:
        page = self._data[(number - 1) * self._size : number * self._size]
        return page if len(page) == self._size else page.ljust(self._size, b"\x00")

    def _free_pages(self) -> Iterator[int]:
        """Yield the pages that hold nothing any more, whatever is left in them; none where that list is broken."""
        found: set[int] = set()
        trunk = int.from_bytes(self._data[32:36])
        while 1 < trunk <= self.count and trunk not in found:
            page = self._page(trunk)
            count = int.from_bytes(page[4:8])
            if count > self._size // 4 - 2:
                return
            found.add(trunk)
            found.update(int.from_bytes(page[8 + 4 * each : 12 + 4 * each]) for each in range(count))
            trunk = int.from_bytes(page[:4])
        if len(found) == int.from_bytes(self._data[36:40]):
            yield from found


def _found(number: int, payload: bytes, *, is_index: bool) -> Found:
    end, at = _number(payload, 0)
    kinds = []
    while at < end:
        kind, at = _number(payload, at)
        kinds.append(kind)
        if len(kinds) > _MOST_VALUES:
            raise _NotARowError
    if at != end or not kinds:
        raise _NotARowError
    values: list[Value] = []
    is_mended = False
    for kind in kinds:
        size = _SIZES.get(kind, (kind - 12) // 2 if kind >= 12 else -1)
        raw = payload[at : at + size]
        if size < 0 or len(raw) != size:
            raise _NotARowError
        at += size
        if kind >= 12 and kind % 2:
            try:
                values.append(raw.decode())
            except UnicodeDecodeError:
                values.append(raw.decode(errors="replace"))
                is_mended = True
        else:
            values.append(_other_value(kind, raw))
    if at != len(payload):
        raise _NotARowError
    return Found(number, tuple(values), is_index, is_mended)


def _other_value(kind: int, raw: bytes) -> Value:
    if kind == 0:
        return None
    if kind in (8, 9):
        return kind - 8
    return int.from_bytes(raw, signed=True) if kind < 7 else raw


def _number(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of one to nine bytes as SQLite writes it, and where it ends."""
    found = 0
    for count in range(8):
        byte = data[at + count]
        found = found << 7 | byte & 0x7F
        if byte < 0x80:
            return found, at + count + 1
    return found << 8 | data[at + 8], at + 9
