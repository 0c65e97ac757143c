"""A screen reader hears a sheet in the order in which it is written."""

import pytest

from govtoolkit.app.printouts import make_document, make_printout
from govtoolkit.printing.document import BenchmarkTable, Bullets, Heading, KeyValues, Note, Paragraph, Title
from govtoolkit.printing.options import Filling, Layout, PrintOptions
from tests.printing import reading


def squeezed(text):
    """Return a text without its white space."""
    return "".join(text.split())


@pytest.mark.parametrize("sheet", ["toolkit", "questions"])
@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("blank", [True, False])
def test_a_screen_reader_hears_a_sheet_in_the_order_of_the_document(sample, sheet, layout, blank):
    options = PrintOptions(layout=layout, filling=Filling.BLANK if blank else Filling.FILLED)
    heard = squeezed(reading.reading(make_printout(sheet, sample, options, ".pdf").data))
    at = 0
    for text in texts_of(make_document(sheet, sample, options)[0].blocks):
        found = heard.find(squeezed(text), at)
        assert found >= 0, f"{text[:60]!r} is not heard in its order"
        at = found + len(squeezed(text))


def texts_of(blocks):
    """Yield every text of a document in its order."""
    for block in blocks:
        match block:
            case Title(text) | Heading(_, text) | Paragraph(text):
                yield text
            case Bullets(items):
                yield from items
            case KeyValues(pairs):
                for pair in pairs:
                    yield from pair
            case Note(body, byline):
                yield from (byline, body)
            case BenchmarkTable(_, columns, _, notes):
                for column in columns:
                    for item in column.items:
                        yield from (item.text, item.note, item.remark)
                yield from texts_of(notes)
