"""What the places are called that a note can stand at, wherever a place is a heading."""

from govtoolkit.content.model import Toolkit
from govtoolkit.record.model import VISIT_PLACES, Question
from govtoolkit.record.record import Record


def place_name(toolkit: Toolkit, record: Record, place: str) -> str:
    """Return what to call a place: its heading on the visit, 'Benchmark 5: …', or the question."""
    if place in VISIT_PLACES:
        return VISIT_PLACES[place]
    benchmark = next((each for each in toolkit.benchmark if each.key == place), None)
    if benchmark is not None:
        return f"Benchmark {benchmark.number}: {benchmark.short_title}"
    published = toolkit.questions.get(place)
    own = record.find(Question, place)
    return published.text if published else own.wording if own else "A place that this toolkit no longer has"
