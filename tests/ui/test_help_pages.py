"""The help is about the program as it is: every action and every page of the window is in it."""

import importlib
import pkgutil
import re
from types import ModuleType
from typing import TypeVar

import pytest

from govtoolkit import assets
from govtoolkit.ui import dialogs, pages
from govtoolkit.ui.actions import ACTIONS
from govtoolkit.ui.dialogs.help import HelpDialog
from govtoolkit.ui.dialogs.keyed_dialog import KeyedDialog
from govtoolkit.ui.help import help_pages
from govtoolkit.ui.pages.page import Page
from govtoolkit.ui.pages.start import StartPage
from govtoolkit.ui.widgets.navigation import PAGES

Kind = TypeVar("Kind")

_PAGES = help_pages()
_ALL_TEXT = " ".join(page.markdown for page in _PAGES).replace("*", "")


@pytest.mark.parametrize("name", ACTIONS)
def test_every_action_is_in_the_help(name: str) -> None:
    assert ACTIONS[name].text.replace("&", "").rstrip("…") in _ALL_TEXT


@pytest.mark.parametrize("name", [name for name, action in ACTIONS.items() if action.keys])
def test_every_key_is_in_the_page_about_keys(name: str) -> None:
    page = next(page for page in _PAGES if page.anchor == "keyboard").markdown
    for keys in ACTIONS[name].keys:
        assert f"**{keys.replace('PgDown', 'Page Down').replace('PgUp', 'Page Up')}**" in page


def _kinds_in(package: ModuleType, base: type[Kind]) -> set[type[Kind]]:
    """Return the classes of a kind that a package has, without those that others are made from."""
    found = [
        importlib.import_module(f"{package.__name__}.{each.name}") for each in pkgutil.iter_modules(package.__path__)
    ]
    kinds = {kind for module in found for kind in vars(module).values() if isinstance(kind, type)}
    return {kind for kind in kinds if issubclass(kind, base) and not kind.__subclasses__()}


def test_every_page_of_the_window_has_its_help() -> None:
    anchors = {StartPage.help_anchor, *(kind.help_anchor for kind in _kinds_in(pages, Page))}
    assert anchors <= {page.anchor for page in _PAGES}
    assert len(anchors) >= len({"benchmark", *PAGES[8:], "start"})


def test_every_dialog_has_its_help() -> None:
    shown = _kinds_in(dialogs, KeyedDialog)
    assert len(shown) > 20
    without = {kind for kind in shown if kind.help_anchor not in {page.anchor for page in _PAGES}}
    assert without == {HelpDialog}


@pytest.mark.parametrize("page", _PAGES, ids=[page.anchor for page in _PAGES])
def test_a_page_has_one_title_and_links_only_to_other_pages(page: object) -> None:
    markdown = getattr(page, "markdown")  # noqa: B009 - parametrised as an object for its name
    assert re.match(r"# \S", markdown)
    assert len(re.findall(r"^# ", markdown, re.MULTILINE)) == 1
    for link in re.findall(r"\]\(([^)]*)\)", markdown):
        assert assets.path("help", link).suffix == ".md"


@pytest.mark.parametrize("word", ["export", "sync", "merge", "instance", "database", "modal", "dialogue"])
def test_words_of_programmers_are_not_in_the_help(word: str) -> None:
    assert not re.search(rf"\b{word}\b", _ALL_TEXT.replace("for instance", ""), re.IGNORECASE)
