"""What can be filled in on a screen: fields for text, boxes to tick, and the field in which a form says what it is about.

Viewers draw what is typed with fonts of their own; the values are what counts, and they take every script.
"""

from collections.abc import Mapping

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObject, PDFString

from govtoolkit.printing.document import Form
from govtoolkit.printing.form_fields import FORM_FIELD, field_name, form_value
from govtoolkit.printing.pdf.style import RULE, TEXT, tick_path
from govtoolkit.printing.pdf.tagging import Box, Node, Reference, TaggedCanvas
from govtoolkit.printing.pdf.truetype import PdfDocument

_READ_ONLY, _SEVERAL_LINES = 1, 1 << 12
_HEAD = "head."
"""What is written at the top of a form, in one line each."""
_YES, _OFF = "Yes", "Off"
_FRAME = PDFArray([float(part) for part in RULE.split()])
_ZAPF_TICK = "4"
"""The tick in the font of symbols that viewers have."""
_LARGEST_TYPED = 12.0
"""Points: what is typed should fit into the room there is, however large the print."""


class FormFields:
    """The fields of one form, in the order in which they are drawn.

    `labels` says of each field of the document what it is for; screen readers say it, and viewers show it beside the field.
    """

    def __init__(self, form: Form, labels: Mapping[str, str], size: float) -> None:
        self._form = form
        self._labels = labels
        self._size = min(size, _LARGEST_TYPED)
        self._fields: list[Reference] = []
        self._parts: dict[str, int] = {}
        self._looks: dict[str, Reference] = {}

    def text(self, canvas: TaggedCanvas, node: Node, field: str, box: Box) -> None:
        """Lay a field for text over a part of the page, as part of `node`; a `field` that is there already goes on in it."""
        part = self._parts[field] = self._parts.get(field, 0) + 1
        label = self._labels.get(field, "")
        self._fields.append(
            canvas.annotate(
                node.add("Form"),
                box,
                {
                    "Subtype": PDFName("Widget"),
                    "FT": PDFName("Tx"),
                    "T": PDFString(field_name(field, part)),
                    "TU": PDFString(label if part == 1 else f"{label} (continued)"),
                    "Ff": 0 if field.startswith(_HEAD) else _SEVERAL_LINES,
                    "DA": PDFString(f"/Helv {self._size:g} Tf {TEXT} rg"),
                    "MK": PDFDictionary({"BC": _FRAME}),
                    "AP": PDFDictionary({"N": self._look(canvas.document, box[2] - box[0], box[3] - box[1])}),
                },
            )
        )

    def box(self, canvas: TaggedCanvas, node: Node, field: str, box: Box, *, ticked: bool) -> None:
        """Lay a box to tick over a part of the page."""
        state = PDFName(_YES if ticked else _OFF)
        side = box[2] - box[0]
        states = {name: self._look(canvas.document, side, side, ticked=name == _YES) for name in (_YES, _OFF)}
        self._fields.append(
            canvas.annotate(
                node.add("Form"),
                box,
                {
                    "Subtype": PDFName("Widget"),
                    "FT": PDFName("Btn"),
                    "T": PDFString(field_name(field)),
                    "TU": PDFString(self._labels.get(field, "")),
                    "V": state,
                    "DV": state,
                    "AS": state,
                    "DA": PDFString(f"/ZaDb 0 Tf {TEXT} rg"),
                    "MK": PDFDictionary({"BC": _FRAME, "CA": PDFString(_ZAPF_TICK)}),
                    "AP": PDFDictionary({"N": PDFDictionary(states)}),
                },
            )
        )

    def _look(self, document: PdfDocument, width: float, height: float, *, ticked: bool = False) -> Reference:
        """Return how a field of this size looks while it is empty, or ticked; all of a size share it."""
        key = f"{width:.2f}x{height:.2f}{_YES if ticked else _OFF}"
        if key not in self._looks:
            self._looks[key] = document.Reference(_Appearance(width, height, ticked=ticked), f"Field{key}")
        return self._looks[key]

    def finish(self, canvas: TaggedCanvas) -> None:
        """Tell the document of its fields."""
        about = PDFDictionary(
            {
                "FT": PDFName("Tx"),
                "T": PDFString(FORM_FIELD),
                "V": PDFString(form_value(self._form)),
                "Ff": _READ_ONLY,
            }
        )
        document = canvas.document
        document.Catalog.__NoDefault__ = [*document.Catalog.__NoDefault__, "AcroForm"]
        document.Catalog.AcroForm = PDFDictionary(
            {
                "Fields": PDFArray([document.Reference(about, "AboutTheForm"), *self._fields]),
                "DA": PDFString(f"/Helv {self._size:g} Tf 0 g"),
                "DR": PDFDictionary(
                    {"Font": PDFDictionary({"Helv": _font("Helvetica"), "ZaDb": _font("ZapfDingbats")})}
                ),
            }
        )


def _font(name: str) -> PDFDictionary:
    """Return a font that every viewer has, for what is typed."""
    entries = {"Type": PDFName("Font"), "Subtype": PDFName("Type1"), "BaseFont": PDFName(name)}
    return PDFDictionary(entries | ({} if name == "ZapfDingbats" else {"Encoding": PDFName("WinAnsiEncoding")}))


class _Appearance(PDFObject):  # type: ignore[misc]  # reportlab carries no types
    """A frame, with a tick in it or without."""

    __RefOnly__ = 1

    def __init__(self, width: float, height: float, *, ticked: bool) -> None:
        content = f"1 g {RULE} RG 0.8 w 0.4 0.4 {width - 0.8:.2f} {height - 0.8:.2f} re B"
        if ticked:
            content += f" {tick_path(0.0, 0.0, width, height)}"
        self._content = content.encode()
        self._box = f"0 0 {width:.2f} {height:.2f}"

    def format(self, _document: PdfDocument) -> bytes:
        """Return the stream."""
        head = f"<< /Type /XObject /Subtype /Form /BBox [{self._box}] /Resources << >> "
        return f"{head}/Length {len(self._content)} >>\nstream\n".encode() + self._content + b"\nendstream\n"
