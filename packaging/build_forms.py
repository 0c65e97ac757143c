"""Compile the Designer forms in ui/ to govtoolkit/ui/forms/ui_*.py: `make forms`. A test proves that they are current."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
FORMS = ROOT / "ui"
COMPILED = ROOT / "govtoolkit" / "ui" / "forms"
_IMPORT = re.compile(r"from (PySide6\.\w+) import \(([^)]*)\)\n")
_HEADER = '"""Compiled from ui/{name} by packaging/build_forms.py; never edited."""\n'


def compile_form(form: Path) -> str:
    """Return the module of one form, without the header that carries the version of Qt and the names it does not use.

    PySide6 makes each class when its name is first asked for: some take a millisecond or two of every start.
    """
    uic = Path(sys.executable).with_name("pyside6-uic")
    compiled = subprocess.run([uic, form], check=True, capture_output=True, text=True).stdout
    body = compiled[compiled.index("from PySide6.QtCore import") :]
    used = set(re.findall(r"\w+", _IMPORT.sub("", body)))

    def import_used(found: re.Match[str]) -> str:
        module, names = found.groups()
        wanted = [name for name in re.findall(r"\w+", names) if name in used]
        return f"from {module} import ({', '.join(wanted)})\n" if wanted else ""

    return _HEADER.format(name=form.name) + "\n" + _IMPORT.sub(import_used, body)


def main() -> None:
    """Compile every form."""
    for form in sorted(FORMS.glob("*.ui")):
        (COMPILED / f"ui_{form.stem}.py").write_text(compile_form(form), "utf-8")


if __name__ == "__main__":
    main()
