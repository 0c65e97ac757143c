"""The shipped toolkit is what its TOML files say."""

from govtoolkit import assets
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.content.reader import load_toolkit


def test_the_compiled_content_is_what_the_toml_files_say():
    assert careers_toolkit() == load_toolkit(assets.path("content", "careers")), "make content"
