"""The structure tree: what each mark on a page is, for screen readers and for anybody who takes the text out again.

ReportLab knows nothing of tagged PDF. `TaggedCanvas` adds it: marks are drawn inside `tagged` or `artifact`, and saving writes
the tree, the map from marks back to it, and the metadata that PDF/UA-1 asks for.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import md5
from typing import Any, NamedTuple, Protocol, TypeAlias

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObject, PDFString
from reportlab.pdfgen.canvas import Canvas

from govtoolkit.printing.pdf import fonts
from govtoolkit.printing.pdf.metadata import Description, Metadata
from govtoolkit.printing.pdf.truetype import Codes, EmbeddedFont, PdfDocument

PdfPage: TypeAlias = Any
Reference: TypeAlias = Any
"""ReportLab's reference from one object of a PDF to another."""
Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points from the corner of the page at the bottom left."""

rl_config.useA85 = 0  # binary streams: smaller and faster; there is no such setting for one canvas


@dataclass(eq=False, slots=True)
class Node:
    """One element of the structure tree.

    `scope` is for a heading cell: what it is the heading of. `alternative` says what a figure shows, and `box` where it is.
    A node of `once` is marked where it is drawn first; the repetitions on later pages are decoration.
    """

    tag: str
    once: bool = False
    scope: str = ""
    alternative: str = ""
    box: Box | None = None
    children: list["Node"] = field(default_factory=list)

    def add(self, tag: str, *, once: bool = False, scope: str = "", alternative: str = "") -> "Node":
        """Append a new child and return it."""
        child = Node(tag, once, scope, alternative)
        self.children.append(child)
        return child


class Fields(Protocol):
    """The fields of a form, which lays itself over the pages as they are drawn."""

    def text(self, canvas: "TaggedCanvas", node: Node, field: str, box: Box, /) -> None:
        """Lay out a field for text."""

    def box(self, canvas: "TaggedCanvas", node: Node, field: str, box: Box, /, *, ticked: bool) -> None:
        """Lay out a box to tick."""

    def finish(self, canvas: "TaggedCanvas", /) -> None:
        """Tell the document of the fields."""


class _Drawn(NamedTuple):
    """A page that is drawn, and the nodes of its marks in their order."""

    page: PdfPage
    reference: Reference
    nodes: list[Node]


class TaggedCanvas(Canvas):  # type: ignore[misc]  # reportlab carries no types
    """A canvas on which every mark belongs to a node or is an artifact; neither goes inside another.

    `root` is the top of the tree; `missing` collects the characters that no font could draw; `fields` are those of a
    form, None on other sheets; `codes` says how each font writes its characters in this document.
    """

    def __init__(self, page_size: tuple[float, float], description: Description) -> None:
        first = fonts.typeface(bold=False).first
        pdfmetrics.registerFont(first)
        super().__init__(
            "",
            pagesize=page_size,
            pageCompression=1,
            invariant=1,
            pdfVersion=(1, 7),
            lang=description.language,
            initialFontName=first.fontName,
        )
        self.root = Node("Document")
        self.missing: set[str] = set()
        self.fields: Fields | None = None
        self.codes: dict[EmbeddedFont, Codes] = {}
        self._description = description
        self._marked: list[Node] = []
        self._pages: list[_Drawn] = []
        self._places: dict[Node, list[tuple[int, int]]] = {}
        self._annotations: list[tuple[Node, PDFDictionary]] = []
        self._objects: dict[Node, list[tuple[int, Reference]]] = {}
        self._later: list[tuple[int, Callable[[], None]]] = []
        self._outline_level = -1
        self._bookmarked: dict[str, int] = {}
        self._describe()

    def _describe(self) -> None:
        self.setTitle(self._description.title)
        self.setAuthor(self._description.author)
        self.setSubject("")
        self.setCreator("govtoolkit")
        self.setViewerPreference("DisplayDocTitle", "true")
        stamp = self._doc._timeStamp  # noqa: SLF001  # the only way to a date of one's own
        stamp.dhh = stamp.dmm = 0
        stamp.YMDhms = (*(self._description.moment or (2000, 1, 1)), 0, 0, 0)

    def identify(self, content: str) -> None:
        """Give the file the identifier of what is in it; ReportLab's would be the same for all files without a date."""
        self._doc.signature = md5(content.encode(), usedforsecurity=False)

    @property
    def document(self) -> PdfDocument:
        """ReportLab's record of the document, which keeps the fonts that are in use."""
        return self._doc

    def write(self, *operators: str) -> None:
        """Append operators to the content of the page."""
        self._code.extend(operators)

    @contextmanager
    def tagged(self, node: Node) -> Iterator[None]:
        """Mark what is drawn inside as the content of `node`."""
        if node.once and node in self._places:
            with self.artifact():
                yield
            return
        mark = len(self._marked)
        self._marked.append(node)
        self._places.setdefault(node, []).append((len(self._pages), mark))
        self.write(f"/{node.tag} <</MCID {mark}>> BDC")
        yield
        self.write("EMC")

    @contextmanager
    def artifact(self, kind: str = "Layout") -> Iterator[None]:
        """Mark what is drawn inside as decoration: `kind` is Layout, or Pagination for headers and footers."""
        self.write(f"/Artifact <</Type /{kind}>> BDC")
        yield
        self.write("EMC")

    def annotate(self, node: Node, box: Box, entries: Mapping[str, Any]) -> Reference:
        """Lay something to click or to fill in over the page that is being drawn, as an object of `node`.

        `entries` are those of the annotation's dictionary: its Subtype, and what that asks for (Contents, Dest, FT, ...), in
        ReportLab's types. A node may have several; they come after its marks and before its children.
        """
        annotation = PDFDictionary(
            {
                "Type": PDFName("Annot"),
                "Rect": PDFArray([round(number, 2) for number in box]),
                "F": 4,  # printed, too
                "P": self._doc.thisPageRef(),
                **entries,
            }
        )
        reference = self._doc.Reference(annotation, f"Annotation{len(self._annotations)}")
        self._annotations.append((node, annotation))
        self._objects.setdefault(node, []).append((len(self._pages), reference))
        self._annotationrefs.append(reference)
        return reference

    def link(self, node: Node, box: Box, uri: str) -> None:
        """Make a part of the page open an address."""
        action = PDFDictionary({"S": PDFName("URI"), "URI": PDFString(uri)})
        self.annotate(node, box, _link(uri.removeprefix("mailto:")) | {"A": action})

    def link_to(self, node: Node, box: Box, key: str, words: str) -> None:
        """Make a part of the page lead to the bookmark `key`, wherever that will be; `words` says so."""
        self.annotate(node, box, _link(words) | {"Dest": self._bookmarkReference(key)})

    def later(self, draw: Callable[[], None]) -> None:
        """Draw something at this point when all pages are known; it may write text, but no marks of the structure tree."""
        self.write(_placeholder(len(self._later)))
        self._later.append((len(self._pages), draw))

    def _draw_later(self) -> None:
        for number, (page, draw) in enumerate(self._later):
            draw()
            drawn = "\n".join(self._code)
            self._code.clear()
            drawn_on = self._pages[page].page
            drawn_on.stream = drawn_on.stream.replace(_placeholder(number) + "\n", drawn + "\n", 1)

    def bookmark(self, title: str, level: int, top: float, key: str) -> None:
        """Add an entry to the outline that leads to this height of this page; links find it by its `key`."""
        level = min(level, self._outline_level + 1)
        self._outline_level = level
        self._bookmarked[key] = len(self._pages) + 1
        self.bookmarkHorizontal(key, 0, top)
        self.addOutlineEntry(title, key, level)

    def page_of(self, key: str) -> int:
        """Return the number of the page on which a bookmark was set."""
        return self._bookmarked[key]

    def _setAnnotations(self, page: PdfPage) -> None:  # noqa: N802  # ReportLab calls it for each page and each form object
        super()._setAnnotations(page)
        if self._doc.inObject == "form":
            return
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = len(self._pages), PDFName("S")
        self._pages.append(_Drawn(page, self._doc.thisPageRef(), self._marked))
        self._marked = []

    def data(self) -> bytes:
        """Finish the document and return it; the canvas is of no use afterwards."""
        if self._code:
            self.showPage()
        self._draw_later()
        if self.fields is not None:
            self.fields.finish(self)
        self._write_tree()
        catalog = self._doc.Catalog
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.Metadata = Metadata(self._description)
        return bytes(self.getpdfdata())

    def _write_tree(self) -> None:
        top = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        top_reference = self._doc.Reference(top, "StructTreeRoot")
        references: dict[Node, Reference] = {}
        top["K"] = self._write_node(self.root, top_reference, references)
        numbers: list[Any] = []
        for page, drawn in enumerate(self._pages):
            numbers += [page, PDFArray([references[node] for node in drawn.nodes])]
        for number, (node, annotation) in enumerate(self._annotations, start=len(self._pages)):
            annotation["StructParent"] = number
            numbers += [number, references[node]]
        top["ParentTree"] = PDFDictionary({"Nums": PDFArray(numbers)})
        top["ParentTreeNextKey"] = len(self._pages) + len(self._annotations)
        self._doc.Catalog.StructTreeRoot = top_reference

    def _write_node(self, node: Node, parent: Reference, references: dict[Node, Reference]) -> Reference:
        element = _Element(node, parent)
        reference = references[node] = self._doc.Reference(element, f"StructElem{len(references)}")
        element.marks = [(self._pages[page].reference, mark) for page, mark in self._places.get(node, ())]
        element.objects = [(self._pages[page].reference, what) for page, what in self._objects.get(node, ())]
        element.children = [self._write_node(child, reference, references) for child in node.children]
        return reference


class _Element(PDFObject):  # type: ignore[misc]
    """A structure element; it writes itself, because there are thousands and a PDFDictionary takes its time."""

    __RefOnly__ = 1

    def __init__(self, node: Node, parent: Reference) -> None:
        self._node = node
        self._parent = parent
        self.marks: list[tuple[Reference, int]] = []
        self.objects: list[tuple[Reference, Reference]] = []
        self.children: list[Reference] = []

    def format(self, document: PdfDocument) -> bytes:
        numbers = document.idToObjectNumberAndVersion
        node = self._node
        entries = [f"/Type /StructElem /S /{node.tag} /P {numbers[self._parent.name][0]} 0 R"]
        if node.scope:
            entries.append(f"/A << /O /Table /Scope /{node.scope} >>")
        if node.alternative:
            entries.append(f"/Alt <FEFF{node.alternative.encode('utf-16-be').hex().upper()}>")
        if node.box:
            corners = " ".join(f"{number:.2f}" for number in node.box)
            entries.append(f"/A << /O /Layout /Placement /Block /BBox [{corners}] >>")
        kids: list[str] = []
        own_page = self.marks[0][0].name if self.marks else ""
        if own_page:
            entries.append(f"/Pg {numbers[own_page][0]} 0 R")
        for page, mark in self.marks:
            if page.name == own_page:
                kids.append(str(mark))
            else:
                kids.append(f"<< /Type /MCR /Pg {numbers[page.name][0]} 0 R /MCID {mark} >>")
        for page, what in self.objects:
            kids.append(f"<< /Type /OBJR /Pg {numbers[page.name][0]} 0 R /Obj {numbers[what.name][0]} 0 R >>")
        kids += [f"{numbers[child.name][0]} 0 R" for child in self.children]
        return f"<< {' '.join(entries)} /K [{' '.join(kids)}] >>".encode()


def _placeholder(number: int) -> str:
    """Return a comment, of which nothing is left when what it stands for has been drawn."""
    return f"%later-{number}"


def _link(words: str) -> dict[str, Any]:
    """Return what every link says about itself: what it is, in words, and that it has no border."""
    return {"Subtype": PDFName("Link"), "Contents": PDFString(words), "Border": PDFArray([0, 0, 0])}
