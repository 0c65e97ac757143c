"""One engine that makes PDFs of the same words, again and again: run by `print_peers`, also with another Python.

    print_child.py ENGINE PARTS FONTS OUT

It says "ready" when what it needs is loaded, makes the PDF once for each line it is sent, and answers with how many seconds
of a processor that took. PARTS is a JSON file of headings, texts, lists and tables; FONTS the folder of the fonts.
"""

import json
import sys
from collections.abc import Callable
from html import escape
from pathlib import Path
from time import process_time
from typing import Any

Parts = list[dict[str, Any]]
_FONT = "NotoSans-Regular.ttf", "NotoSans-Bold.ttf"


def weasyprint_(parts: Parts, fonts: Path, out: Path) -> Callable[[], None]:
    """Make a tagged PDF from HTML."""
    from weasyprint import CSS, HTML  # noqa: PLC0415  # only one engine is loaded
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415

    regular, bold = (fonts / name for name in _FONT)
    style = (
        f"@font-face {{ font-family: N; src: url({regular.as_uri()}) }}"
        f"@font-face {{ font-family: N; font-weight: bold; src: url({bold.as_uri()}) }}"
        "@page { size: A4 landscape; margin: 36pt; @bottom-right { content: 'Page ' counter(page) ' of ' counter(pages) } }"
        "body { font: 10pt/1.4 N } table { border-collapse: collapse; width: 100% }"
        "td, th { border: 0.5pt solid #888; padding: 4pt; vertical-align: top; text-align: left }"
    )
    page = "<html lang=en><head><title>Toolkit</title></head><body>" + "".join(map(_html, parts)) + "</body></html>"

    def make() -> None:
        configuration = FontConfiguration()
        sheet = CSS(string=style, font_config=configuration)
        HTML(string=page).write_pdf(out, stylesheets=[sheet], font_config=configuration, pdf_variant="pdf/ua-1")

    return make


def _html(part: dict[str, Any]) -> str:
    match part["kind"]:
        case "heading":
            return f"<h{part['level']}>{escape(part['text'])}</h{part['level']}>"
        case "list":
            return "<ul>" + "".join(f"<li>{escape(text)}</li>" for text in part["texts"]) + "</ul>"
        case "table":
            heads = "".join(f"<th scope=col>{escape(text)}</th>" for text in part["heads"])
            cells = "".join(f"<td>{_html({'kind': 'list', 'texts': texts})}</td>" for texts in part["columns"])
            notes = "".join(f"<p>{escape(text)}</p>" for text in part["notes"])
            return f"<table><thead><tr>{heads}</tr></thead><tbody><tr>{cells}<td>{notes}</td></tr></tbody></table>"
        case _:
            return "".join(f"<p>{escape(line)}</p>" for line in part["text"].split("\n"))


def fpdf2_(parts: Parts, fonts: Path, out: Path) -> Callable[[], None]:
    """Make an untagged PDF; notes stand beneath their table, for a row that is higher than a page is an error there."""
    from fpdf import FPDF  # noqa: PLC0415

    def make() -> None:
        pdf = FPDF("landscape", "pt", "A4")
        for style, name in zip(("", "B"), _FONT, strict=True):
            pdf.add_font("N", style, fonts / name)
        pdf.set_auto_page_break(auto=True, margin=36)
        pdf.set_margin(36)
        pdf.add_page()
        pdf.set_font("N", size=10)

        def write(text: str) -> None:
            pdf.multi_cell(0, 14, text, new_x="LMARGIN", new_y="NEXT")

        for part in parts:
            match part["kind"]:
                case "heading":
                    pdf.set_font("N", "B", 13)
                    write(part["text"])
                    pdf.set_font("N", "", 10)
                case "list":
                    write("\n".join(f"\u2022 {text}" for text in part["texts"]))
                case "table":
                    rows = max(map(len, part["columns"]))
                    with pdf.table(line_height=14) as table:
                        for texts in (part["heads"][:3], *([_at(c, n) for c in part["columns"]] for n in range(rows))):
                            row = table.row()
                            for text in texts:
                                row.cell(text)
                    write("\n".join(part["notes"]))
                case _:
                    write(part["text"])
        pdf.output(str(out))

    return make


def _at(texts: list[str], number: int) -> str:
    return texts[number] if number < len(texts) else ""


def docx_(parts: Parts, _fonts: Path, out: Path) -> Callable[[], None]:
    """Make a Word document, for others to convert."""
    from docx import Document  # noqa: PLC0415
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415
    from docx.shared import Pt  # noqa: PLC0415

    def make() -> None:
        document = Document()
        section = document.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Pt(842), Pt(595)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Pt(36)
        document.styles["Normal"].font.name, document.styles["Normal"].font.size = "Noto Sans", Pt(10)
        for part in parts:
            match part["kind"]:
                case "heading":
                    document.add_heading(part["text"], part["level"])
                case "list":
                    for text in part["texts"]:
                        document.add_paragraph(text, style="List Bullet")
                case "table":
                    table = document.add_table(2, 4, style="Table Grid")
                    for cell, text in zip(table.rows[0].cells, part["heads"], strict=True):
                        cell.text = text
                    for cell, texts in zip(table.rows[1].cells, (*part["columns"], part["notes"]), strict=True):
                        cell.text = "\n".join(texts)
                case _:
                    document.add_paragraph(part["text"])
        document.save(str(out))

    return make


def main() -> None:
    """Load an engine and wait for lines."""
    engine, parts, fonts, out = sys.argv[1:5]
    engines = {"weasyprint": weasyprint_, "fpdf2": fpdf2_, "docx": docx_}
    make = engines[engine](json.loads(Path(parts).read_text("utf-8")), Path(fonts), Path(out))
    print("ready", flush=True)
    for _ in sys.stdin:
        start = process_time()
        make()
        print(process_time() - start, flush=True)


if __name__ == "__main__":
    main()
