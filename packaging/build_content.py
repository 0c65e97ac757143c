"""Compile resources/content/careers/ to govtoolkit/content/careers.py: `make content`. A test proves that it is current."""

import dataclasses
from pathlib import Path
from pprint import pformat

from govtoolkit.content import model
from govtoolkit.content.reader import load_toolkit

ROOT = Path(__file__).parent.parent
CONTENT = ROOT / "resources" / "content" / "careers"
COMPILED = ROOT / "govtoolkit" / "content" / "careers.py"
_HEADER = '''"""Compiled from resources/content/careers/ by packaging/build_content.py; never edited."""

from govtoolkit.content.model import {names}

CAREERS = {toolkit}
'''


def compile_content() -> str:
    """Return the module of the careers toolkit: the very objects that reading the TOML files makes.

    Raises:
        ContentError: with every complaint about the content.
    """
    text = pformat(load_toolkit(CONTENT), width=120, sort_dicts=False)
    names = (name for name, each in vars(model).items() if dataclasses.is_dataclass(each) and f"{name}(" in text)
    return _HEADER.format(names=", ".join(sorted(names)), toolkit=text)


def main() -> None:
    """Compile the content."""
    COMPILED.write_text(compile_content(), "utf-8")


if __name__ == "__main__":
    main()
