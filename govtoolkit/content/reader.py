"""Read the toolkit's content from its TOML files, to be compiled; every complaint names the file and the key."""

import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from govtoolkit.content.model import Benchmark, Toolkit
from govtoolkit.errors import GovToolkitError

_GROUPS = {each.name for each in fields(Toolkit) if get_origin(each.type) is tuple}
"""The lists of tables that a toolkit is made of."""


class ContentError(GovToolkitError):
    """The shipped content is unsound; the message names file and key, one complaint a line."""


def load_toolkit(folder: Path) -> Toolkit:
    """Return the toolkit that the `.toml` files of `folder` hold together.

    Raises:
        ContentError: with every complaint found: unreadable TOML, a missing, unknown, empty or mistyped field, a key that
            is used twice, a source that is not listed, a gap in the numbers of the benchmarks.
    """
    reader = _Reader()
    groups: dict[str, list[_Table]] = {}
    head: _Table | None = None
    for path in sorted(folder.glob("*.toml")):
        try:
            tables = tomllib.loads(path.read_text("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            reader.complain(path.name, str(error))
            continue
        for name, value in tables.items():
            if name == "toolkit" and isinstance(value, dict):
                if head is not None:
                    reader.complain(path.name, f"[toolkit] is there twice (first in {head.file})")
                head = head or _Table(path.name, "toolkit", value)
            elif isinstance(value, list) and name not in _GROUPS:
                reader.complain(path.name, f"{name} is not a group of the toolkit")
            elif isinstance(value, list):
                groups.setdefault(name, []).extend(
                    _Table(path.name, f"{name}[{i}]", row) for i, row in enumerate(value)
                )
            else:
                reader.complain(path.name, f"{name} is neither [toolkit] nor a list of tables")
    if head is None:
        reader.complain(folder.name, "there is no [toolkit]")
        raise ContentError("\n".join(reader.complaints))
    toolkit = reader.read_toolkit(head, groups)
    if reader.complaints or toolkit is None:
        raise ContentError("\n".join(reader.complaints))
    return toolkit


@cache
def _hints(model: type) -> dict[str, Any]:
    return get_type_hints(model)


@dataclass(frozen=True)
class _Table:
    """A TOML table and where it stands."""

    file: str
    where: str
    values: Any


class _Reader:
    """Turns tables into the model's dataclasses, guided by their fields, and collects what is wrong on the way."""

    def __init__(self) -> None:
        self.complaints: list[str] = []
        self._seen: dict[str, str] = {}

    def complain(self, file: str, what: str) -> None:
        self.complaints.append(f"{file}: {what}")

    def read_toolkit(self, head: _Table, groups: Mapping[str, list[_Table]]) -> Toolkit | None:
        toolkit = self._build(Toolkit, _Table(head.file, head.where, {**head.values, **groups}))
        if isinstance(toolkit, Toolkit):
            self._check_sources(toolkit, groups)
            self._check_numbers(toolkit.benchmark, groups["benchmark"][0].file)
            self._check_question_sets(toolkit, groups["question_set"])
            self._check_wordings(toolkit)
            return toolkit
        return None

    def _build(self, model: type, table: _Table) -> object | None:
        """Return an instance of the dataclass `model`, or None after complaining."""
        if not isinstance(table.values, dict):
            self.complain(table.file, f"{table.where} is not a table")
            return None
        key = table.values.get("key")
        where = key if isinstance(key, str) and key else table.where
        if isinstance(key, str):
            self._note_key(model, table.file, key)
        hints = _hints(model)
        for name in sorted(table.values.keys() - hints.keys()):
            self.complain(table.file, f"{where}: {name} is not a field of {model.__name__}")
        arguments: dict[str, Any] = {}
        sound = True
        for each in fields(model):
            if each.name not in table.values:
                if each.default is MISSING and each.default_factory is MISSING:
                    self.complain(table.file, f"{where}: {each.name} is missing")
                    sound = False
                continue
            value = self._read(
                hints[each.name], table.values[each.name], _Table(table.file, f"{where}.{each.name}", None)
            )
            sound = sound and value is not None
            arguments[each.name] = value
        return model(**arguments) if sound else None

    def _read(self, hint: Any, value: Any, at: _Table) -> Any:
        """Return `value` as the type `hint`, or None after complaining."""
        if isinstance(hint, UnionType):
            hint = next(option for option in get_args(hint) if option is not type(None))
        if get_origin(hint) is tuple:
            if not isinstance(value, list) or not value:
                self.complain(at.file, f"{at.where} is not a list with something in it")
                return None
            read = [self._read(get_args(hint)[0], row, self._row(at, i, row)) for i, row in enumerate(value)]
            return None if None in read else tuple(read)
        if hint is str:
            if isinstance(value, str) and value.strip():
                return value.strip()
            self.complain(at.file, f"{at.where} is empty or not a text")
            return None
        if hint is int:
            if isinstance(value, int) and not isinstance(value, bool):
                return value
            self.complain(at.file, f"{at.where} is not a whole number")
            return None
        return self._build(hint, value if isinstance(value, _Table) else _Table(at.file, at.where, value))

    @staticmethod
    def _row(at: _Table, index: int, row: Any) -> _Table:
        return row if isinstance(row, _Table) else _Table(at.file, f"{at.where}[{index}]", None)

    def _note_key(self, model: type, file: str, key: str) -> None:
        # A checklist and a page to read may share a name (both have a "website"): a key is unique among its own kind.
        place = f"{model.__name__} {key}"
        if place in self._seen:
            self.complain(file, f"{key} is used twice (first in {self._seen[place]})")
        self._seen.setdefault(place, file)

    def _check_sources(self, toolkit: Toolkit, groups: Mapping[str, list[_Table]]) -> None:
        known = {source.key for source in toolkit.source}
        for tables in groups.values():
            for table in tables:
                for name in ("source", "summary_source"):
                    if table.values.get(name, next(iter(known))) not in known:
                        self.complain(
                            table.file, f"{table.values['key']}: {name} {table.values[name]!r} is not a listed source"
                        )

    def _check_numbers(self, benchmarks: tuple[Benchmark, ...], file: str) -> None:
        for expected, benchmark in enumerate(benchmarks, start=1):
            if (benchmark.number, benchmark.key) != (expected, f"b{expected}"):
                self.complain(file, f"{benchmark.key}: number {benchmark.number} stands where b{expected} should")

    def _check_question_sets(self, toolkit: Toolkit, tables: list[_Table]) -> None:
        numbers = {benchmark.number for benchmark in toolkit.benchmark}
        for group, table in zip(toolkit.question_set, tables, strict=True):
            if group.benchmark is not None and group.benchmark not in numbers:
                self.complain(table.file, f"{group.key}: there is no benchmark {group.benchmark}")

    def _check_wordings(self, toolkit: Toolkit) -> None:
        for key, times in Counter(wording.key for wording in toolkit.wordings).items():
            if times > 1:
                files = {file for place, file in self._seen.items() if place.split(" ", 1)[1] == key}
                self.complain(", ".join(sorted(files)), f"{key} names {times} things that a note could stand at")
