"""What a form says beside what stands in the file, kind by kind; pure, and nothing of the form is left out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from govtoolkit.app.form_duties import checks, encounters
from govtoolkit.app.form_found import GONE, Basis, Becomes, Found, Standing, holds
from govtoolkit.app.written_days import written_day
from govtoolkit.printing.document import one_line
from govtoolkit.record import questions, rules
from govtoolkit.record.marks import own_marks
from govtoolkit.record.model import (
    Action,
    Entry,
    Mark,
    Note,
    Question,
    Visit,
    VisitQuestion,
    derived_uid,
)
from govtoolkit.record.place_names import place_name
from govtoolkit.record.record import Record

_ACTION = "Action"
_FOCUS = "Benchmarks in focus"
_STAYS = "What is ticked here stays ticked. Take the tick away yourself if that is right."
_NO_WHAT = "It does not say what is to be done."
_NO_QUESTION = "It is an answer, and the question was not written down."


class Comparison(Basis):
    """Goes through a form from its first note to its last box."""

    def found(self) -> Iterator[Found]:
        """Yield all that the form says."""
        yield from self._notes()
        yield from self._questions()
        yield from self._focus()
        yield from self._marks()
        yield from self._actions()
        yield from checks(self)
        yield from encounters(self)
        yield from self._rest()

    # Notes

    def _notes(self) -> Iterator[Found]:
        texts = self.form.texts
        known = [place for place in rules.known_places(self.toolkit, self.record) if place in texts]
        for place in known:
            yield self._note(f"note.{place}", place, place_name(self.toolkit, self.record, place), texts[place])
        for place in sorted(texts.keys() - set(known)):
            where = place_name(self.toolkit, self.record, place)
            yield Found(f"note.{place}", Note.kind, where, texts[place], Becomes.LEFT, why=GONE)

    def _note(self, field: str, place: str, where: str, text: str) -> Found:
        """Return what becomes of a text at a place, which may be that of a question that is still to be written."""
        visit = self.visit
        if visit is None:
            return Found(field, Note.kind, where, text, Becomes.NEW)
        note = rules.own_note(self.record, visit.uid, place, self.author.uid)
        here = tuple(
            Standing(each.author, each.note.body, each.note.uid == note.uid)
            for each in rules.notes_by_place(self.record, visit.uid).get(place, ())
        )
        own = [each.text for each in here if each.is_own]
        if any(holds(each, text) for each in own):
            return Found(field, Note.kind, where, text, Becomes.THERE, here)
        if own:
            return Found(field, Note.kind, where, text, Becomes.ASKED, here, entries=(note,))
        return Found(field, Note.kind, where, text, Becomes.NEW, here, entries=(replace(note, body=text),))

    # Questions of one's own

    def _questions(self) -> Iterator[Found]:
        added = 0
        for row, parts in _rows(self.form.questions):
            wording, answer = parts.get("wording", "").strip(), parts.get("answer", "")
            field = f"question.{row}"
            if not wording:
                yield Found(field, Note.kind, "An answer", answer, Becomes.LEFT, why=_NO_QUESTION)
                continue
            entries, uid = self._chosen(wording, added, asked=bool(answer))
            added += 1
            becomes = Becomes.NEW if entries or self.visit is None else Becomes.THERE
            yield Found(field, Question.kind, "A question of our own", wording, becomes, entries=entries)
            if answer:
                yield self._note(f"{field}.answer", uid, wording, answer)

    def _chosen(self, wording: str, added: int, *, asked: bool) -> tuple[tuple[Entry, ...], str]:
        """Return the records of a question that was written down, none where they are there already, and its key.

        Args:
            added: how many questions come before it on the form.
        """
        own = rules.own_questions(self.record)
        same = (each for each in own if rules.name_key(each.wording) == rules.name_key(wording))
        last = max((each.position for each in own), default=0)
        visit_uid = self.visit.uid if self.visit else ""
        made = Question(derived_uid("form question", visit_uid, wording), wording, None, last + 1 + added)
        question = next(same, None) or self.record.find(Question, made.uid)
        key = (question or made).uid
        entries: list[Entry] = [] if question else [made]
        if self.visit is None:
            return (), key
        settled = questions.settled(self.record, visit_uid, key, planned=True, asked=True if asked else None)
        for uid, chosen in settled.items():
            before = self.record.find(VisitQuestion, uid)
            if chosen is not None and (
                before is None or (before.planned, before.asked) != (chosen.planned, chosen.asked)
            ):
                entries.append(replace(chosen, position=chosen.position + (0 if before else added)))
        return tuple(entries), key

    # Ticks

    def _focus(self) -> Iterator[Found]:
        ticked, given = (
            sorted(each.number for each in self.toolkit.benchmark if f"focus.{each.key}" in boxes)
            for boxes in (self.form.ticks, self.form.given)
        )
        if ticked == given:
            return
        text = _numbers(ticked)
        if self.visit is None:
            yield Found("focus", Visit.kind, _FOCUS, text, Becomes.NEW)
            return
        now = sorted(rules.focus_of(self.visit))
        if now == ticked:
            yield Found("focus", Visit.kind, _FOCUS, text, Becomes.THERE)
        elif now:
            why = f"The visit has {_numbers(now)} here. Change that on the page “This visit” if the form is right."
            yield Found("focus", Visit.kind, _FOCUS, text, Becomes.LEFT, why=why)
        else:
            changed = replace(self.visit, focus=", ".join(map(str, ticked)))
            yield Found("focus", Visit.kind, _FOCUS, text, Becomes.NEW, entries=(changed,))

    def _marks(self) -> Iterator[Found]:
        ticked, given = (
            {name.removeprefix("mark.") for name in boxes if name.startswith("mark.")}
            for boxes in (self.form.ticks, self.form.given)
        )
        for key in sorted((ticked ^ given) - self.toolkit.marked_items.keys()):
            yield Found(f"mark.{key}", Mark.kind, "A tick", key, Becomes.LEFT, why=GONE)
        for benchmark in self.toolkit.benchmark:
            items = (*benchmark.indicator, *benchmark.information_source)
            for item in (each for each in items if each.key in ticked ^ given):
                where = f"Benchmark {benchmark.number}: {item.text}"
                if item.key in given:
                    yield Found(f"mark.{item.key}", Mark.kind, where, "Tick taken away", Becomes.LEFT, why=_STAYS)
                else:
                    yield self._mark(item.key, where, "Seen" if ".s" in item.key else "Looked at")

    def _mark(self, key: str, where: str, text: str) -> Found:
        if self.visit is None:
            return Found(f"mark.{key}", Mark.kind, where, text, Becomes.NEW)
        before = own_marks(self.record, self.visit.uid, key, self.author.uid)[0]
        if before.seen:
            return Found(f"mark.{key}", Mark.kind, where, text, Becomes.THERE)
        mark = replace(before, seen=True, seen_on=self.day or self.visit.visit_date or self.today)
        return Found(f"mark.{key}", Mark.kind, where, text, Becomes.NEW, entries=(mark,))

    # Actions

    def _actions(self) -> Iterator[Found]:
        for row, parts in _rows(self.form.actions):
            field, said = f"action.{row}", _action_in_words(parts)
            if not parts.get("what"):
                yield Found(field, Action.kind, _ACTION, said, Becomes.LEFT, why=_NO_WHAT)
            elif self.visit is None:
                yield Found(field, Action.kind, _ACTION, said, Becomes.NEW)
            else:
                action = self._action(parts, self.visit)
                is_there = any(_is_same_action(self.record, action, v.entry) for v in self.record.all(Action))
                becomes = Becomes.THERE if is_there else Becomes.NEW
                yield Found(field, Action.kind, _ACTION, said, becomes, entries=() if is_there else (action,))

    def _action(self, parts: Mapping[str, str], visit: Visit) -> Action:
        """Return the action of a row; a 'when' that is no day of the calendar stays among its words."""
        when = one_line(parts.get("when", ""))
        due_on = written_day(when)
        what = parts["what"].strip()
        wording = f"{what} ({when})" if when and not due_on else what
        owner, outcome = one_line(parts.get("who", "")), parts.get("outcome", "").strip()
        uid = derived_uid("form action", visit.uid, wording, owner, due_on)
        return Action(uid, visit.uid, wording, owner=owner, due_on=due_on, outcome=outcome)

    def _rest(self) -> Iterator[Found]:
        """Yield what stands in fields that only another version of a form has."""
        known = ("mark.", "check.", "focus.")
        for name, text in sorted(self.form.rest.items()):
            yield Found(f"rest.{name}", "", "Another field of the form", text, Becomes.LEFT, why=GONE)
        for name in sorted(self.form.ticks - self.form.given):
            if not name.startswith(known):
                yield Found(f"rest.{name}", "", "Another box of the form", f"Ticked: {name}", Becomes.LEFT, why=GONE)


def _rows(parts: Mapping[str, str]) -> list[tuple[str, dict[str, str]]]:
    """Return what was written in a table by its rows, in their order."""
    rows: dict[str, dict[str, str]] = {}
    for name, text in parts.items():
        row, _, part = name.partition(".")
        rows.setdefault(row, {})[part] = text
    return sorted(rows.items(), key=lambda each: (len(each[0]), each[0]))


def _numbers(numbers: Iterable[int]) -> str:
    return ", ".join(map(str, numbers)) or "none"


def _action_in_words(parts: Mapping[str, str]) -> str:
    labels = {"what": "", "who": "Who: ", "when": "By when: ", "outcome": "What came of it: "}
    named = [f"{label}{parts[part].strip()}" for part, label in labels.items() if part in parts]
    others = [text.strip() for part, text in parts.items() if part not in labels]
    return "\n".join((*named, *others))


def _is_same_action(record: Record, one: Action, other: Action) -> bool:
    """Tell whether an action is there already: brought in before, whatever it says by now, or written in the same words."""
    if one.uid == other.uid:
        return True
    same_visit = record.shown_as(one.visit_uid) == record.shown_as(other.visit_uid)
    return same_visit and (one.wording, one.owner, one.due_on) == (other.wording, other.owner, other.due_on)
