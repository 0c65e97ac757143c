"""What the places are called on screen that a note can stand at, and where they are."""

from govtoolkit.content.model import Toolkit
from govtoolkit.record.model import VISIT_PLACES
from govtoolkit.record.place_names import place_name

__all__ = ["place_name", "place_page"]


def place_page(toolkit: Toolkit, place: str) -> str:
    """Return the page of the window that a place stands on, one of `widgets.navigation.PAGES`."""
    if place in VISIT_PLACES:
        return "visit"
    return place if any(each.key == place for each in toolkit.benchmark) else "questions"
