"""The toolkits that are shipped with the program."""

from govtoolkit.content.careers import CAREERS
from govtoolkit.content.model import Toolkit


def careers_toolkit() -> Toolkit:
    """Return the careers toolkit: compiled, for to read its TOML files anew takes a tenth of a start."""
    return CAREERS
