"""The structure tree: what each mark on a page is, for screen readers and for anybody who takes the text out again.

ReportLab knows nothing of tagged PDF. `TaggedCanvas` adds it: marks are drawn inside `tagged` or `artifact`, and saving writes
the tree, the map from marks back to it, and the metadata that PDF/UA-1 asks for.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import md5
from typing import Any, TypeAlias

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObject
from reportlab.pdfgen.canvas import Canvas

from govtoolkit.printing.pdf import fonts
from govtoolkit.printing.pdf.truetype import Codes, EmbeddedFont, PdfDocument

PdfPage: TypeAlias = Any
Reference: TypeAlias = Any
"""ReportLab's reference from one object of a PDF to another."""

rl_config.useA85 = 0  # binary streams: smaller and faster; there is no such setting for one canvas


@dataclass(eq=False, slots=True)
class Node:
    """One element of the structure tree.

    `scope` is for a heading cell: what it is the heading of.
    A node of `once` is marked where it is drawn first; the repetitions on later pages are decoration.
    """

    tag: str
    once: bool = False
    scope: str = ""
    children: list["Node"] = field(default_factory=list)

    def add(self, tag: str, *, once: bool = False, scope: str = "") -> "Node":
        """Append a new child and return it."""
        child = Node(tag, once, scope)
        self.children.append(child)
        return child


@dataclass(frozen=True)
class Description:
    """What a document says about itself."""

    title: str
    author: str
    language: str
    moment: tuple[int, int, int] | None
    """Year, month and day that stand as its date of creation."""


class TaggedCanvas(Canvas):  # type: ignore[misc]  # reportlab carries no types
    """A canvas on which every mark belongs to a node or is an artifact; neither goes inside another.

    `root` is the top of the tree; `missing` collects the characters that no font could draw; `codes` says how each font
    writes its characters in this document.
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
        self.codes: dict[EmbeddedFont, Codes] = {}
        self._description = description
        self._marked: list[Node] = []
        self._page_nodes: list[tuple[Reference, list[Node]]] = []
        self._places: dict[Node, list[tuple[int, int]]] = {}
        self._outline_level = -1
        self._outline_entries = 0
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
        self._places.setdefault(node, []).append((len(self._page_nodes), mark))
        self.write(f"/{node.tag} <</MCID {mark}>> BDC")
        yield
        self.write("EMC")

    @contextmanager
    def artifact(self, kind: str = "Layout") -> Iterator[None]:
        """Mark what is drawn inside as decoration: `kind` is Layout, or Pagination for headers and footers."""
        self.write(f"/Artifact <</Type /{kind}>> BDC")
        yield
        self.write("EMC")

    def bookmark(self, title: str, level: int, top: float) -> None:
        """Add an entry to the outline that leads to this height of this page."""
        level = min(level, self._outline_level + 1)
        self._outline_level = level
        self._outline_entries += 1
        key = f"heading-{self._outline_entries}"
        self.bookmarkHorizontal(key, 0, top)
        self.addOutlineEntry(title, key, level)

    def _setAnnotations(self, page: PdfPage) -> None:  # noqa: N802  # ReportLab calls it for each page and each form object
        super()._setAnnotations(page)
        if self._doc.inObject == "form":
            return
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = len(self._page_nodes), PDFName("S")
        self._page_nodes.append((self._doc.thisPageRef(), self._marked))
        self._marked = []

    def data(self) -> bytes:
        """Finish the document and return it; the canvas is of no use afterwards."""
        if self._code:
            self.showPage()
        self._write_tree()
        catalog = self._doc.Catalog
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        catalog.Metadata = _Metadata(self._description)
        return bytes(self.getpdfdata())

    def _write_tree(self) -> None:
        top = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        top_reference = self._doc.Reference(top, "StructTreeRoot")
        references: dict[Node, Reference] = {}
        top["K"] = self._write_node(self.root, top_reference, references)
        numbers: list[Any] = []
        for page, (_, nodes) in enumerate(self._page_nodes):
            numbers += [page, PDFArray([references[node] for node in nodes])]
        top["ParentTree"] = PDFDictionary({"Nums": PDFArray(numbers)})
        top["ParentTreeNextKey"] = len(self._page_nodes)
        self._doc.Catalog.StructTreeRoot = top_reference

    def _write_node(self, node: Node, parent: Reference, references: dict[Node, Reference]) -> Reference:
        element = _Element(node, parent)
        reference = references[node] = self._doc.Reference(element, f"StructElem{len(references)}")
        element.marks = [(self._page_nodes[page][0], mark) for page, mark in self._places.get(node, ())]
        element.children = [self._write_node(child, reference, references) for child in node.children]
        return reference


class _Element(PDFObject):  # type: ignore[misc]
    """A structure element; it writes itself, because there are thousands and a PDFDictionary takes its time."""

    __RefOnly__ = 1

    def __init__(self, node: Node, parent: Reference) -> None:
        self._node = node
        self._parent = parent
        self.marks: list[tuple[Reference, int]] = []
        self.children: list[Reference] = []

    def format(self, document: PdfDocument) -> bytes:
        numbers = document.idToObjectNumberAndVersion
        node = self._node
        entries = [f"/Type /StructElem /S /{node.tag} /P {numbers[self._parent.name][0]} 0 R"]
        if node.scope:
            entries.append(f"/A << /O /Table /Scope /{node.scope} >>")
        kids: list[str] = []
        own_page = self.marks[0][0].name if self.marks else ""
        if own_page:
            entries.append(f"/Pg {numbers[own_page][0]} 0 R")
        for page, mark in self.marks:
            if page.name == own_page:
                kids.append(str(mark))
            else:
                kids.append(f"<< /Type /MCR /Pg {numbers[page.name][0]} 0 R /MCID {mark} >>")
        kids += [f"{numbers[child.name][0]} 0 R" for child in self.children]
        return f"<< {' '.join(entries)} /K [{' '.join(kids)}] >>".encode()


class _Metadata(PDFObject):  # type: ignore[misc]
    """The XMP packet; it writes itself, because a PDFStream would claim an empty list of filters."""

    __RefOnly__ = 1

    def __init__(self, description: Description) -> None:
        creator = _XMP_CREATOR.format(_escaped(description.author)) if description.author else ""
        self._packet = _XMP.format(
            title=_escaped(description.title), creator=creator, language=_escaped(description.language)
        ).encode()

    def format(self, _document: PdfDocument) -> bytes:
        head = b"<< /Type /Metadata /Subtype /XML /Length %d >>\nstream\n" % len(self._packet)
        return head + self._packet + b"\nendstream\n"


def _escaped(text: str) -> str:
    """Return `text` as XML; the module of that name costs 20 ms to import."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


_XMP_CREATOR = "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n"
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{creator}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
