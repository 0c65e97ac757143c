"""Copy the icons we use from an unpacked `lucide-static` package into resources/icons/, and make the themed ones.

Usage: python packaging/build_icons.py FOLDER     (FOLDER: where `npm pack lucide-static` was unpacked)
"""

import sys
from dataclasses import asdict
from pathlib import Path

from govtoolkit.ui.theme import ALL_TOKENS

ICONS = (
    "arrow-down", "arrow-up", "book-open", "calendar", "check", "chevron-down", "chevron-right", "chevron-up", "circle-alert",
    "circle-check", "circle-help", "copy", "eye", "file-plus", "file-text", "folder", "folder-open", "info", "list-checks",
    "lock", "message-circle-question-mark", "move-horizontal", "notebook-pen", "pencil", "plus", "printer", "redo-2", "save",
    "search", "trash-2", "triangle-alert", "undo-2", "user", "x", "zoom-in", "zoom-out",
)  # fmt: skip
THEMED = {
    "chevron-down": ("text", "chevron-down"),
    "chevron-up": ("text", "chevron-up"),
    "tick": ("accent_text", "check"),
    "check": ("text", "check"),
    "chevron-right": ("text", "chevron-right"),
    "chevron-right-chosen": ("accent_text", "chevron-right"),
}
DOT = """<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">
  <circle cx="12" cy="12" r="12" fill="{accent}"/>
  <circle cx="12" cy="12" r="4.5" fill="{accent_text}"/>
</svg>
"""
"""The button that is chosen of several: ours, for a style sheet draws a ring this thick with rough edges."""


def main() -> None:
    """Copy and colour."""
    package = Path(sys.argv[1])
    target = Path(__file__).parent.parent / "resources" / "icons"
    (target / "themed").mkdir(parents=True, exist_ok=True)
    (target / "LICENSE").write_bytes((package / "LICENSE").read_bytes())
    for name in ICONS:
        (target / f"{name}.svg").write_bytes((package / "icons" / f"{name}.svg").read_bytes())
    for tokens in ALL_TOKENS:
        for name, (token, icon) in THEMED.items():
            drawing = (package / "icons" / f"{icon}.svg").read_text("utf-8")
            coloured = drawing.replace("currentColor", getattr(tokens, token)).replace(
                'stroke-width="2"', 'stroke-width="3"'
            )
            (target / "themed" / f"{tokens.name}-{name}.svg").write_text(coloured, "utf-8")
        (target / "themed" / f"{tokens.name}-dot.svg").write_text(DOT.format(**asdict(tokens)), "utf-8")


if __name__ == "__main__":
    main()
