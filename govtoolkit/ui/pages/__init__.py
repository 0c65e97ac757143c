"""One page of the window a module; each is built when it is first shown."""

from PySide6.QtWidgets import QWidget

from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pages.page import Page


def build_page(name: str, desk: Desk, parent: QWidget) -> Page:
    """Return a new page by its name: 'b1' to 'b8', 'questions', 'visits' or 'reference'.

    It is built where it will stand: parts that move to another parent are dressed a second time.
    """
    # Each page is imported when it is first wanted: none is on the way of the window's start.
    if name == "questions":
        from govtoolkit.ui.pages.questions import QuestionsPage  # noqa: PLC0415

        return QuestionsPage(desk, parent)
    if name == "visits":
        from govtoolkit.ui.pages.visits import VisitsPage  # noqa: PLC0415

        return VisitsPage(desk, parent)
    if name == "reference":
        from govtoolkit.ui.pages.reference import ReferencePage  # noqa: PLC0415

        return ReferencePage(desk, parent)
    from govtoolkit.ui.pages.benchmark import BenchmarkPage  # noqa: PLC0415

    return BenchmarkPage(desk, next(each for each in desk.toolkit.benchmark if each.key == name), parent)
