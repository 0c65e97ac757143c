"""One page of the window a module; each is built when it is first shown."""

from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pages.page import Page


def build_page(name: str, desk: Desk) -> Page:
    """Return a new page by its name: 'b1' to 'b8', 'questions', 'visits' or 'reference'."""
    # Each page is imported when it is first wanted: none is on the way of the window's start.
    if name == "questions":
        from govtoolkit.ui.pages.questions import QuestionsPage  # noqa: PLC0415

        return QuestionsPage(desk)
    if name == "visits":
        from govtoolkit.ui.pages.visits import VisitsPage  # noqa: PLC0415

        return VisitsPage(desk)
    if name == "reference":
        from govtoolkit.ui.pages.reference import ReferencePage  # noqa: PLC0415

        return ReferencePage(desk)
    from govtoolkit.ui.pages.benchmark import BenchmarkPage  # noqa: PLC0415

    return BenchmarkPage(desk, next(each for each in desk.toolkit.benchmark if each.key == name))
