"""The pages of the help: their names, their titles and their words, from resources/help/."""

from dataclasses import dataclass

from govtoolkit import assets

ORDER = (
    *("start", "overview", "visit", "benchmark", "questions", "duties", "actions", "visits", "reference"),
    *("search", "history", "print", "gentle_check", "private", "saving", "files", "bring_in", "filled_form", "clerk"),
    *("copies", "erasing", "trouble", "reading", "keyboard"),
)
"""The pages in the order of the list; one that was not shipped is left out."""


@dataclass(frozen=True)
class HelpPage:
    """A page of the help: the name that F1 asks for, its first heading, and its Markdown."""

    anchor: str
    title: str
    markdown: str


def help_pages() -> list[HelpPage]:
    """Return all pages in their order."""
    found = {path.stem for path in assets.path("help").glob("*.md")}
    return [_page(anchor) for anchor in (*ORDER, *sorted(found - set(ORDER))) if anchor in found]


def _page(anchor: str) -> HelpPage:
    markdown = assets.read_text("help", f"{anchor}.md")
    title = next((line.removeprefix("# ") for line in markdown.splitlines() if line.startswith("# ")), anchor)
    return HelpPage(anchor, title, markdown)
