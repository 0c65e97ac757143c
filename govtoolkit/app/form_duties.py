"""What a form says of the duties of a school, and of encounters with providers, beside what stands in the file."""

from collections.abc import Iterator

from govtoolkit.app.form_found import GONE, Basis, Becomes, Found, Standing, holds
from govtoolkit.clock import long_date
from govtoolkit.printing.document import one_line
from govtoolkit.record import rules
from govtoolkit.record.duties import looks_by_item, school_year
from govtoolkit.record.model import CHECK_STATES, CheckLine, Encounter, derived_uid

_NO_BOX = "No box is ticked beside it, so it does not say what was found."
_BOXES = "More than one box is ticked, so it does not say which of them was found."


def checks(basis: Basis) -> Iterator[Found]:
    """Yield the lines of the checklists that were looked at."""
    ticked = [name.removeprefix("check.").rpartition(".") for name in basis.form.ticks if name.startswith("check.")]
    states: dict[str, list[str]] = {}
    for key, _, state in ticked:
        states.setdefault(key, []).append(state.replace("-", " "))
    wanted = states.keys() | basis.form.checks.keys()
    known = basis.toolkit.check_items
    for key in (*(each for each in known if each in wanted), *sorted(wanted - known.keys())):
        yield _check(basis, key, sorted(states.get(key, ())), basis.form.checks.get(key, "").strip())


def _check(basis: Basis, key: str, states: list[str], evidence: str) -> Found:
    field, item = f"check.{key}", basis.toolkit.check_items.get(key)
    where = item.text if item else "A line of a checklist"
    said = ". ".join(part for part in ("; ".join(each.capitalize() for each in states), evidence) if part)
    why = GONE if item is None else _NO_BOX if not states else _BOXES if len(states) > 1 else ""
    if why or states[0] not in CHECK_STATES:
        return Found(field, CheckLine.kind, where, said, Becomes.LEFT, why=why or GONE)
    # the same form once more, on whatever day it is brought in
    uid = derived_uid("form look", key, basis.author.uid, states[0], evidence, basis.day)
    visit_uid = basis.visit.uid if basis.visit and basis.visit.state != "released" else None
    look = CheckLine(uid, key, visit_uid, basis.author.uid, basis.day or basis.today, states[0], evidence)
    looks = looks_by_item(basis.record).get(key, [])
    mine = [each for each in looks if each.author_uid in basis.record.shown_with(basis.author.uid)]
    if any(_is_same_look(each, look) for each in mine):
        return Found(field, CheckLine.kind, where, said, Becomes.THERE)
    names = basis.record.name_of
    here = tuple(Standing(names(each.author_uid), _look_in_words(each), each in mine) for each in looks)
    return Found(field, CheckLine.kind, where, said, Becomes.NEW, here, entries=(look,))


def encounters(basis: Basis) -> Iterator[Found]:
    """Yield the encounters with providers, in the school year of the form."""
    phases = {phase.key: phase for phase in basis.toolkit.encounter_phase}
    year = school_year(basis.day or basis.today)
    for name, text in sorted(basis.form.encounters.items()):
        key, provider, field = name.rpartition(".")[0], one_line(text), f"encounter.{name}"
        phase = phases.get(key)
        if phase is None:
            yield Found(field, Encounter.kind, "An encounter with a provider", text, Becomes.LEFT, why=GONE)
            continue
        where = f"Encounter with a provider, {phase.title} ({phase.years}), school year {year}"
        uid = derived_uid("form encounter", key, year, rules.name_key(provider))
        held = [v.entry for v in basis.record.all(Encounter) if v.entry.phase_key == key]
        if any(
            each.uid == uid or (each.school_year == year and rules.name_key(each.provider) == rules.name_key(provider))
            for each in held
        ):
            yield Found(field, Encounter.kind, where, text, Becomes.THERE)
        else:
            made = Encounter(uid, key, year, "", provider)
            yield Found(field, Encounter.kind, where, text, Becomes.NEW, entries=(made,))


def _is_same_look(one: CheckLine, other: CheckLine) -> bool:
    """Tell whether a look is there already: brought in before, or of that day, in that state and with at least its words."""
    if one.uid == other.uid:
        return True
    same_state = (one.state, one.checked_on) == (other.state, other.checked_on)
    return same_state and (not other.evidence or holds(one.evidence, other.evidence))


def _look_in_words(look: CheckLine) -> str:
    return f"{look.state.capitalize()} ({long_date(look.checked_on)}). {look.evidence}".strip()
