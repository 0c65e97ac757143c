"""One page of the window a module; each is built when it is first shown."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from govtoolkit.ui.desk import Desk
from govtoolkit.ui.pages.page import Page


def build_page(name: str, desk: Desk, parent: QWidget) -> Page:
    """Return a new page by its name, one of `widgets.navigation.PAGES`.

    It is built where it will stand: parts that move to another parent are dressed a second time.
    """
    return load_page(name)(desk, parent)


def load_page(name: str) -> Callable[[Desk, QWidget], Page]:
    """Return what builds a page by its name; what the page is made of is loaded when it is first asked for."""
    # Each page is imported when it is first wanted: none is on the way of the window's start.
    if name == "overview":
        from govtoolkit.ui.pages.overview import OverviewPage  # noqa: PLC0415

        return OverviewPage
    if name == "visit":
        from govtoolkit.ui.pages.visit import VisitPage  # noqa: PLC0415

        return VisitPage
    if name == "questions":
        from govtoolkit.ui.pages.questions import QuestionsPage  # noqa: PLC0415

        return QuestionsPage
    if name == "duties":
        from govtoolkit.ui.pages.duties import DutiesPage  # noqa: PLC0415

        return DutiesPage
    if name == "actions":
        from govtoolkit.ui.pages.actions import ActionsPage  # noqa: PLC0415

        return ActionsPage
    if name == "visits":
        from govtoolkit.ui.pages.visits import VisitsPage  # noqa: PLC0415

        return VisitsPage
    if name == "reference":
        from govtoolkit.ui.pages.reference import ReferencePage  # noqa: PLC0415

        return ReferencePage
    from govtoolkit.ui.pages.benchmark import BenchmarkPage  # noqa: PLC0415

    return lambda desk, parent: BenchmarkPage(
        desk, next(each for each in desk.toolkit.benchmark if each.key == name), parent
    )
