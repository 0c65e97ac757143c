"""Which font draws what, and that what we ship may be shipped."""

import subprocess
import sys
from pathlib import Path

import pytest

from govtoolkit import assets
from govtoolkit.printing.pdf.clusters import is_invisible
from govtoolkit.printing.pdf.fonts import font, typeface


@pytest.mark.parametrize(
    ("character", "file"),
    [
        ("ŵ", "NotoSans-Regular.ttf"),
        ("ж", "NotoSans-Regular.ttf"),
        ("ب", "NotoSansArabic-Regular.ttf"),
        ("ש", "DejaVuSans.ttf"),
        ("ক", "NotoSansBengali-Regular.ttf"),
        ("ਕ", "NotoSansGurmukhi-Regular.ttf"),
        ("ક", "NotoSansGujarati-Regular.ttf"),
        ("க", "NotoSansTamil-Regular.ttf"),
        ("क", "NotoSans-Regular.ttf"),
        ("漢", "wqy-microhei.ttc"),
        ("한", "wqy-microhei.ttc"),
        ("👍", "NotoEmoji-Regular.ttf"),
        ("⭐", "NotoEmoji-Regular.ttf"),
        ("✓", "DejaVuSans.ttf"),
        ("□", "DejaVuSans.ttf"),
    ],
)
def test_the_first_font_that_has_a_character_draws_it(character: str, file: str) -> None:
    assert typeface(bold=False).font_for(character) is font(file)


def test_bold_text_falls_back_to_regular_faces() -> None:
    assert typeface(bold=True).font_for("a") is font("NotoSans-Bold.ttf")
    assert typeface(bold=True).font_for("漢") is font("wqy-microhei.ttc")


@pytest.mark.parametrize("character", ["ไ", "\U000f0041", "\ue000", "\ufdd0"])
def test_some_characters_no_font_has(character: str) -> None:
    assert typeface(bold=False).font_for(character) is None


def test_what_was_shaped_before_does_not_count_as_a_character_of_a_font() -> None:
    face = font("NotoSans-Regular.ttf")
    glyphs = face.shape("क्ष", rtl=False)
    assert any(ord(glyph.character) >= 0xF0000 for glyph in glyphs)
    assert not any(face.has(glyph.character) for glyph in glyphs if ord(glyph.character) >= 0xF0000)


@pytest.mark.parametrize("character", "\u200d\ufe0f\u00ad\u200f\u2066\U000e0020")
def test_characters_that_steer_others_are_not_drawn(character: str) -> None:
    assert is_invisible(character)
    assert typeface(bold=False).advances[character] == 0


def test_a_latin_note_opens_two_files_and_no_shaper_of_text() -> None:
    program = (
        "import sys\n"
        "from tests.printing.pdf import samples\n"
        "opened = []\n"
        "from govtoolkit import assets\n"
        "real = assets.path\n"
        "assets.path = lambda *parts: opened.append(parts[-1]) or real(*parts)\n"
        "samples.draw(samples.toolkit(blank=False))\n"
        "print(sorted(opened), 'reportlab.platypus' in sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[3]
    )
    assert done.stdout.strip() == "['NotoSans-Bold.ttf', 'NotoSans-Regular.ttf'] False"


def test_each_font_has_its_licence_and_a_line_in_the_table() -> None:
    table = assets.read_text("fonts", "README.md")
    for file in assets.path("fonts").iterdir():
        if file.suffix in (".ttf", ".ttc"):
            [line] = (line for line in table.splitlines() if f"`{file.name}`" in line)
            licences = [part for part in line.split("`") if part.endswith(".txt")]
            assert licences
            for licence in licences:
                assert len(assets.read_text("fonts", "LICENSES", licence)) > 3000
