"""Forms as they come back: printed from a file, or written field by field, and filled in by a program that is not ours."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import pikepdf

from govtoolkit.app.printouts import make_document, make_printout_of
from govtoolkit.printing.document import Form
from govtoolkit.printing.form_fields import FORM_FIELD, field_name, form_value
from govtoolkit.printing.options import Filling, PrintOptions
from govtoolkit.record.record import Record


def print_form(
    path: Path,
    sheet: str,
    record: Record | None,
    file: str,
    texts: Mapping[str, str],
    ticks: Iterable[str] = (),
    *,
    untick: Iterable[str] = (),
    filling: Filling = Filling.BLANK,
    **options: object,
) -> Path:
    """Print a form and fill it in; fields are called as in the document ('note.b5'), and all of them must be there."""
    chosen = PrintOptions(fillable=True, filling=filling, **options)  # type: ignore[arg-type]
    document, chosen = make_document(sheet, record, chosen, file)
    path.write_bytes(make_printout_of(document, chosen, ".pdf").data)
    wanted = {field_name(field): pikepdf.String(text) for field, text in texts.items()}
    wanted |= {field_name(field): pikepdf.Name.Yes for field in ticks}
    wanted |= {field_name(field): pikepdf.Name.Off for field in untick}
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        for field in pdf.Root.AcroForm.Fields:  # type: ignore[union-attr]
            value = wanted.pop(str(field.T), None)
            if value is not None:
                field.V = value
        pdf.save(path)
    assert not wanted, f"the form has no {list(wanted)}"
    return path


def write_form(path: Path, about: Form, texts: Mapping[str, str], ticks: Iterable[str] = ()) -> Path:
    """Write nothing but the fields of a form, whatever they are called; it takes no time."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    values = [(FORM_FIELD, pikepdf.String(form_value(about)))]
    values += [(field_name(field), pikepdf.String(text)) for field, text in texts.items()]
    boxes = [(field_name(field), pikepdf.Name.Yes) for field in ticks]
    kinds = [*((pikepdf.Name.Tx, *each) for each in values), *((pikepdf.Name.Btn, *each) for each in boxes)]
    fields = [
        pdf.make_indirect(pikepdf.Dictionary(FT=kind, T=pikepdf.String(name), V=value)) for kind, name, value in kinds
    ]
    pdf.Root.AcroForm = pdf.make_indirect(pikepdf.Dictionary(Fields=pikepdf.Array(fields)))
    pdf.save(path)
    return path
