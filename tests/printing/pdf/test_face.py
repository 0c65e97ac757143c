"""Font files: what is read of them a table at a time is what ReportLab reads number by number."""

import pytest
from reportlab.pdfbase.ttfonts import TTFontFace

from govtoolkit import assets
from govtoolkit.printing.pdf.face import Face

_NO_BREAK_SPACE = 0xA0
_FONTS = sorted(path.name for path in assets.path("fonts").glob("*.tt?"))


@pytest.fixture(params=_FONTS)
def faces(request):
    file = str(assets.path("fonts", request.param))
    return Face(file), TTFontFace(file)


def test_a_font_is_read_as_reportlab_reads_it(faces):
    ours, theirs = faces
    for name in ("name", "numGlyphs", "bbox", "ascent", "charToGlyph", "charWidths", "defaultWidth"):
        assert getattr(ours, name) == getattr(theirs, name), name
    assert list(ours.glyphPos) == theirs.glyphPos
    advances, bearings = zip(*ours.hmetrics, strict=True)
    assert bearings == tuple(bearing for _, bearing in theirs.hmetrics)
    scaled = [advance * 1000 / ours.unitsPerEm for advance in advances]
    assert scaled == pytest.approx(
        # of the last glyphs it scales what belongs in the font's own units
        [each * 1000 / ours.unitsPerEm if isinstance(each, int) else each for each, _ in theirs.hmetrics]
    )


def test_a_glyph_knows_its_characters(faces):
    ours, theirs = (
        {glyph: {*codes} - {_NO_BREAK_SPACE} for glyph, codes in face.glyphToChar.items()} for face in faces
    )
    assert {glyph: codes for glyph, codes in ours.items() if codes} == {
        glyph: codes for glyph, codes in theirs.items() if codes
    }
