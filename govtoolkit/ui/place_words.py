"""Where in the window the places are that a note can stand at."""

from govtoolkit.content.model import Toolkit
from govtoolkit.record.model import VISIT_PLACES


def place_page(toolkit: Toolkit, place: str) -> str:
    """Return the page of the window that a place stands on, one of `widgets.navigation.PAGES`."""
    if place in VISIT_PLACES:
        return "visit"
    return place if any(each.key == place for each in toolkit.benchmark) else "questions"
