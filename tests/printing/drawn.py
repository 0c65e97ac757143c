"""What is drawn on a page of a PDF: its content stream, interpreted as far as our pages need it.

Nothing here knows how the PDF was made. What could hide text from somebody who looks, or keep it from somebody who listens,
is noted as a fault of the page: text without a meaning, clipped, invisible, or too pale.
"""

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import pikepdf

LEAST_CONTRAST = 4.5
"""Of text on white, as the guidelines for accessible pages want it."""


@dataclass
class Mark:
    """Something drawn: its box in points from the bottom left, its text, and whose it is.

    `owner` is the number of the mark (MCID), or "Pagination" or "Layout" for decoration, or "" for a mark that is neither;
    `line` counts the lines of text of a page, so that the parts of one are known.
    """

    left: float
    bottom: float
    right: float
    top: float
    text: str
    owner: int | str
    line: int = 0


@dataclass
class Page:
    """What stands on one page, in the order of drawing.

    Fields:
        texts: what each owner says, with ActualText honoured.
        begun: the tag and the number of each mark that belongs to an element, as they are drawn.
        faults: what is wrong with how it is drawn.
    """

    width: float
    height: float
    marks: list[Mark] = field(default_factory=list)
    texts: dict[int | str, str] = field(default_factory=dict)
    begun: list[tuple[str, int]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def body(self) -> list[Mark]:
        """Everything but header and footer."""
        return [mark for mark in self.marks if mark.owner != "Pagination"]

    @property
    def lowest(self) -> float:
        """How far up the lowest mark of the page stands, header and footer apart."""
        return min((mark.bottom for mark in self.body), default=self.height)

    @property
    def white(self) -> bool:
        """Whether all there is stands in the upper half."""
        return self.lowest > self.height / 2


def read_page(page: Any, fonts: dict[Any, "_Font"] | None = None) -> Page:
    """Return what stands on a page; `fonts` are those read for other pages of the file."""
    read = Page(float(page.MediaBox[2]), float(page.MediaBox[3]))
    _Reader(page, page.Resources, read, {} if fonts is None else fonts).read()
    return read


class _Font:
    """A font of a page: what its codes mean and how wide they are."""

    _ENTRY = re.compile(rb"<([0-9A-Fa-f]{2})> *<([0-9A-Fa-f]+)>")

    def __init__(self, font: Any) -> None:
        self.name = str(font.get("/BaseFont", ""))
        widths = [float(width) for width in font.get("/Widths", ())]
        first = int(font.get("/FirstChar", 0))
        self._widths = [*([0.0] * first), *widths, *([0.0] * (256 - first - len(widths)))]
        content = bytes(font.ToUnicode.read_bytes()) if "/ToUnicode" in font else b""
        blocks = content.partition(b"endcodespacerange")[2]
        meanings = {
            int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be")
            for code, text in self._ENTRY.findall(blocks)
        }
        self._meanings = {code: meanings.get(code, "") for code in range(256)}
        self._clear = bytes(code for code, text in meanings.items() if text and not _is_private(text))
        self._private = bytes(code for code, text in meanings.items() if _is_private(text))

    def text(self, codes: bytes) -> str:
        """Return what codes mean."""
        return codes.decode("latin-1").translate(self._meanings)

    def width(self, codes: bytes) -> float:
        """Return how wide codes are drawn, in thousandths of the text size."""
        return sum(map(self._widths.__getitem__, codes))

    def unclear(self, codes: bytes, *, explained: bool) -> bytes:
        """Return the codes that mean nothing to others; private ones may be `explained` by ActualText."""
        left = codes.translate(None, self._clear)
        return left.translate(None, self._private) if explained else left


class _Reader:
    """Interprets a content stream: that of a page, or that of a form object drawn on it."""

    def __init__(
        self,
        stream: Any,
        resources: Any,
        result: Page,
        fonts: dict[Any, _Font],
        at: tuple[float, float] = (0.0, 0.0),
        owners: tuple[int | str, ...] = (),
    ) -> None:
        self._stream = stream
        self._resources = resources
        self._result = result
        self._known = fonts
        self._origin = at
        self._kept: list[tuple[tuple[float, float], tuple[float, ...]]] = []
        self._owners: list[int | str] = list(owners)
        self._actual: list[str] = [""] * len(owners)
        self._font: _Font | None = None
        self._size = 0.0
        self._stretch = 1.0
        self._x = self._y = 0.0
        self._colour: tuple[float, ...] = (0.0, 0.0, 0.0)
        self._path: list[tuple[float, float]] = []
        self._line = 0

    def read(self) -> None:
        handlers: dict[str, Any] = {}
        for instruction in pikepdf.parse_content_stream(self._stream, _OPERATORS):
            operator = str(instruction.operator)
            if operator not in handlers:
                handlers[operator] = getattr(self, f"_on_{_NAMES.get(operator, operator)}")
            handlers[operator](*instruction.operands)

    @property
    def _owner(self) -> int | str:
        return next((owner for owner in reversed(self._owners) if owner != "Span"), "")

    def _say(self, text: str) -> None:
        self._result.texts[self._owner] = self._result.texts.get(self._owner, "") + text

    def _fault(self, fault: str) -> None:
        if fault not in self._result.faults:
            self._result.faults.append(fault)

    def _on_BDC(self, tag: Any, properties: Any) -> None:  # noqa: N802
        if "/MCID" in properties:
            self._owners.append(int(properties.MCID))
            self._result.begun.append((str(tag), int(properties.MCID)))
        elif str(tag) == "/Artifact":
            self._owners.append(str(properties.Type)[1:])
        else:
            self._owners.append("Span")
            if "/ActualText" in properties:
                self._say(str(properties.ActualText))
                self._actual.append(str(properties.ActualText))
                return
        self._actual.append("")

    def _on_BMC(self, _tag: Any) -> None:  # noqa: N802
        self._owners.append("Span")
        self._actual.append("")

    def _on_EMC(self) -> None:  # noqa: N802
        self._owners.pop()
        self._actual.pop()

    def _on_q(self) -> None:
        self._kept.append((self._origin, self._colour))

    def _on_Q(self) -> None:  # noqa: N802
        self._origin, self._colour = self._kept.pop()

    def _on_cm(self, *matrix: Any) -> None:
        assert [float(number) for number in matrix[:4]] == [1, 0, 0, 1]
        self._origin = (self._origin[0] + float(matrix[4]), self._origin[1] + float(matrix[5]))

    def _on_Do(self, name: Any) -> None:  # noqa: N802
        form = self._resources.XObject[str(name)]
        if form.get("/Subtype") == "/Form":
            inner = _Reader(form, form.Resources, self._result, self._known, self._origin, tuple(self._owners))
            inner.read()

    def _on_Tf(self, name: Any, size: Any) -> None:  # noqa: N802
        font = self._resources.Font[str(name)]
        key = font.objgen if font.is_indirect else str(name)
        if key not in self._known:
            self._known[key] = _Font(font)
        self._font, self._size = self._known[key], float(size)

    def _on_Tz(self, percent: Any) -> None:  # noqa: N802
        self._stretch = float(percent) / 100

    def _on_Tr(self, mode: Any) -> None:  # noqa: N802
        if int(mode) > 2:
            self._fault(f"text that nobody sees (rendering mode {int(mode)})")

    def _on_rg(self, *colour: Any) -> None:
        self._colour = tuple(float(part) for part in colour)

    def _on_g(self, grey: Any) -> None:
        self._colour = (float(grey),) * 3

    def _on_clip(self) -> None:
        self._fault("a part of the page is clipped")

    def _on_Tm(self, *matrix: Any) -> None:  # noqa: N802
        assert [float(number) for number in matrix[:4]] == [1, 0, 0, 1]
        self._x, self._y = self._origin[0] + float(matrix[4]), self._origin[1] + float(matrix[5])
        self._line += 1

    def _on_Tj(self, string: Any) -> None:  # noqa: N802
        assert self._font is not None
        codes = bytes(string)
        text = self._font.text(codes)
        scale = self._size / 1000 * self._stretch
        width = self._font.width(codes) * scale
        # The ink of a line: a trailing space may reach beyond the edge without harm.
        ink = len(codes) - len(text) + len(text.rstrip()) if len(text) == len(codes) else len(codes)
        inked = self._font.width(codes[:ink]) * scale
        if inked:
            bottom, top = self._y - 0.25 * self._size, self._y + 0.8 * self._size
            # parts of a header or a footer stand apart, though they stand on one line
            line = -len(self._result.marks) if self._owners[:1] == ["Pagination"] else self._line
            self._result.marks.append(Mark(self._x, bottom, self._x + inked, top, text, self._owner, line))
            if _contrast(self._colour) < LEAST_CONTRAST:
                self._fault(f"text too pale to be seen: {text[:20]!r}")
        explained = any(self._actual)
        for code in self._font.unclear(codes, explained=explained):
            self._fault(f"code {code} of the font {self._font.name} stands for no character, or for a private one")
        if not explained:
            self._say(text)
        self._x += width

    def _on_TJ(self, parts: Any) -> None:  # noqa: N802
        for part in parts:
            if isinstance(part, pikepdf.String):
                self._on_Tj(part)
            else:
                self._x -= float(part) / 1000 * self._size * self._stretch

    def _on_m(self, x: Any, y: Any) -> None:
        self._path.append((self._origin[0] + float(x), self._origin[1] + float(y)))

    _on_l = _on_m

    def _on_re(self, x: Any, y: Any, width: Any, height: Any) -> None:
        self._on_m(x, y)
        self._on_m(float(x) + float(width), float(y) + float(height))

    def _on_paint(self) -> None:
        across, up = [x for x, _ in self._path], [y for _, y in self._path]
        self._result.marks.append(Mark(min(across), min(up), max(across), max(up), "", self._owner))
        self._path.clear()


_NAMES = {"S": "paint", "f": "paint", "B": "paint", "W": "clip", "W*": "clip"}
_OPERATORS = "BDC BMC EMC q Q cm Do Tf Tz Tr rg g Tm Tj TJ m l re S f B W W*"


def _is_private(text: str) -> bool:
    return any("\ue000" <= each <= "\uf8ff" or each >= "\U000f0000" for each in text)


@cache
def _contrast(colour: tuple[float, ...]) -> float:
    """Return how a colour stands out from white paper, from 1 to 21."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    luminance = sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
    return 1.05 / (luminance + 0.05)
