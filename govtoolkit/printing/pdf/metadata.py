"""What a PDF says about itself: the metadata that PDF/UA-1 asks for."""

from typing import NamedTuple

from reportlab.pdfbase.pdfdoc import PDFObject

from govtoolkit.printing.pdf.truetype import PdfDocument


class Description(NamedTuple):
    """What a document says about itself."""

    title: str
    author: str
    language: str
    moment: tuple[int, int, int] | None
    """Year, month and day that stand as its date of creation."""


class Metadata(PDFObject):  # type: ignore[misc]
    """The XMP packet; it writes itself, because a PDFStream would claim an empty list of filters."""

    __RefOnly__ = 1

    def __init__(self, description: Description) -> None:
        creator = _XMP_CREATOR.format(_escaped(description.author)) if description.author else ""
        self._packet = _XMP.format(
            title=_escaped(description.title), creator=creator, language=_escaped(description.language)
        ).encode()

    def format(self, _document: PdfDocument) -> bytes:
        """Return the stream."""
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
