"""Choices about a print that have a name: two that come with the program, and a person's own, kept in the settings."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from govtoolkit.app.print_wish import Wish, changed
from govtoolkit.app.settings import Settings
from govtoolkit.errors import UserError
from govtoolkit.printing.document import one_line
from govtoolkit.printing.sheets import SHEETS
from govtoolkit.record.model import Visit
from govtoolkit.record.rules import focus_of, name_key

LONGEST_NAME = 60

_KEPT_AS = "print_presets"


@dataclass(frozen=True)
class Preset:
    """Choices under a name; what it does not speak of stays as it is.

    Fields:
        values: the choices by the names of the fields of `Wish`, as JSON has them.
        about: what it is for, in one sentence; '' for a person's own.
        is_in_focus: it is about the benchmarks that the visit sets out to look at, where the visit names any.
        is_own: a person made it, and may rename and delete it.
    """

    name: str
    values: Mapping[str, Any]
    about: str = ""
    is_in_focus: bool = False
    is_own: bool = False

    @property
    def sheet(self) -> str:
        """The sheet that it is for, '' where any will do."""
        sheet = self.values.get("sheet", "")
        return sheet if sheet in SHEETS else ""

    def applied(self, wish: Wish, visit: Visit | None) -> Wish:
        """Return a wish with these choices, for a visit or none; another sheet begins as it usually is."""
        if self.sheet and self.sheet != wish.sheet:
            wish = replace(Wish.usual(self.sheet), text_size=wish.text_size)
        after = changed(wish, self.values)
        focus = tuple(sorted(focus_of(visit))) if visit is not None and self.is_in_focus else ()
        return replace(after, benchmarks=focus) if focus else after


OURS = (
    Preset(
        "Night before",
        {
            "sheet": "toolkit",
            "filling": "blank",
            "benchmarks": [5, 6],
            "asked": "visit",
            "room": "wide",
            "lines": None,
            "layout": "across",
            "paper": "a4",
        },
        "The benchmarks that the visit is about (5 and 6 where it names none), wide ruled space, and the questions chosen for"
        " the visit.",
        is_in_focus=True,
    ),
    Preset("Large print", {"text_size": 18}, "Text of 18 points; all else stays as it is."),
)
"""The presets that come with the program."""


class Presets:
    """All presets of this computer's user. Changes are kept in memory; the settings are saved by whoever made them."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def all(self) -> list[Preset]:
        """Return ours, then the person's own by their names."""
        return [*OURS, *sorted(self._own().values(), key=lambda each: name_key(each.name))]

    def named(self, name: str) -> Preset:
        """Return the preset of a name.

        Raises:
            UserError: there is none; the sentence says which there are.
        """
        for each in self.all():
            if name_key(each.name) == name_key(name):
                return each
        known = "; ".join(each.name for each in self.all())
        raise UserError(f"There is no preset “{name}”.", f"There are: {known}.")

    def trouble_with(self, name: str, *, besides: str = "") -> str:
        """Return why a preset cannot have a name, '' where it can; the one called `besides` may keep its own."""
        name = one_line(name)
        if not name:
            return "Give it a name."
        if len(name) > LONGEST_NAME:
            return f"Choose a shorter name, of at most {LONGEST_NAME} letters."
        if any(name_key(each.name) == name_key(name) for each in OURS):
            return f"“{name}” comes with the program. Choose another name."
        if besides and name_key(name) != name_key(besides) and name_key(name) in self._own():
            return f"Other choices are called “{name}” already. Choose another name."
        return ""

    def keep(self, name: str, wish: Wish) -> Preset:
        """Keep choices under a name; those kept under it before go.

        Raises:
            UserError: there can be no such name.
        """
        self._require(self.trouble_with(name))
        made = Preset(one_line(name), asdict(wish), is_own=True)
        self._put({**self._own(), name_key(made.name): made})
        return made

    def rename(self, name: str, new_name: str) -> Preset:
        """Give a person's own preset another name.

        Raises:
            UserError: there can be no such name, or another preset has it.
        """
        self._require(self.trouble_with(new_name, besides=name))
        own = self._own()
        renamed = replace(own.pop(name_key(name)), name=one_line(new_name))
        self._put({**own, name_key(renamed.name): renamed})
        return renamed

    def forget(self, name: str) -> None:
        """Delete a person's own preset."""
        own = self._own()
        own.pop(name_key(name), None)
        self._put(own)

    def bring_back(self, preset: Preset) -> None:
        """Take in a preset again that was deleted."""
        self._put({**self._own(), name_key(preset.name): preset})

    def has(self, name: str) -> bool:
        """Tell whether there is an own preset of a name."""
        return name_key(one_line(name)) in self._own()

    @staticmethod
    def _require(trouble: str) -> None:
        if trouble:
            raise UserError(trouble)

    def _own(self) -> dict[str, Preset]:
        own = {}
        for text in self._settings.texts(_KEPT_AS):
            try:
                kept = json.loads(text)
            except ValueError:
                continue
            if isinstance(kept, dict) and isinstance(kept.get("name"), str) and isinstance(kept.get("values"), dict):
                name = one_line(kept["name"])
                own[name_key(name)] = Preset(name, kept["values"], is_own=True)
        return own

    def _put(self, own: Mapping[str, Preset]) -> None:
        texts = [json.dumps({"name": each.name, "values": each.values}, ensure_ascii=False) for each in own.values()]
        self._settings.put(_KEPT_AS, texts)
