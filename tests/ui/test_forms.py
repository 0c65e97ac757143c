"""The forms of the window: what was compiled is what stands in the Designer files, for each of them."""

import importlib.util
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree as ET

import PySide6
import pytest

ROOT = Path(__file__).parents[2]
FORMS = sorted((ROOT / "ui").glob("*.ui"))


@pytest.fixture(scope="module")
def builder() -> ModuleType:
    """packaging/build_forms.py, which is a program and no part of the package."""
    spec = importlib.util.spec_from_file_location("build_forms", ROOT / "packaging" / "build_forms.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(
    PySide6.__version_info__[:2] < (6, 11), reason="an older compiler writes some names in their short form"
)
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_the_compiled_form_is_current(form: Path, builder: ModuleType) -> None:
    compiled = builder.COMPILED / f"ui_{form.stem}.py"
    assert compiled.read_text("utf-8") == builder.compile_form(form), "make forms"


def test_nothing_compiled_is_left_of_a_form_that_is_gone(builder: ModuleType) -> None:
    compiled = {path.stem.removeprefix("ui_") for path in builder.COMPILED.glob("ui_*.py")}
    assert compiled == {form.stem for form in FORMS}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_a_form_fixes_no_font_no_colour_and_no_style(form: Path) -> None:
    """Sizes follow the font, and colours are the style sheet's."""
    names = {each.get("name") for each in ET.parse(form).iter("property")}
    assert names & {"font", "palette", "styleSheet"} == set()


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_a_look_is_no_text_to_translate(form: Path) -> None:
    """One that is would be set too late for the style sheet, and not be seen."""
    looks = [each.find("string") for each in ET.parse(form).iter("property") if each.get("name") == "look"]
    assert [each.text for each in looks if each is not None and each.get("notr") != "true"] == []
