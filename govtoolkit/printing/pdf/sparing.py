"""ReportLab without what it loads and none of our sheets has: pictures, and a shaper of its own.

It asks for Pillow and HarfBuzz as it is imported, a tenth of what a print from the command line takes.
"""

import sys
from importlib.util import LazyLoader, find_spec, module_from_spec


def load_reportlab() -> None:
    """Load ReportLab's fonts, and with them most of it; whoever imports it later finds it so."""
    _postpone("PIL", "Image")
    shaper = sys.modules.get("uharfbuzz")
    sys.modules["uharfbuzz"] = None  # type: ignore[assignment]  # as where it is not installed: we shape what there is to shape
    try:
        import reportlab.pdfbase.ttfonts  # noqa: F401, PLC0415
    finally:
        del sys.modules["uharfbuzz"]
        if shaper is not None:
            sys.modules["uharfbuzz"] = shaper


def _postpone(package: str, name: str) -> None:
    """Let a module of a package be loaded when something of it is used, not when it is imported."""
    spec = find_spec(f"{package}.{name}")
    if spec is None or spec.loader is None or spec.name in sys.modules:
        return
    spec.loader = LazyLoader(spec.loader)
    module = sys.modules[spec.name] = module_from_spec(spec)
    spec.loader.exec_module(module)
    setattr(sys.modules[package], name, module)  # or `from package import name` would load it
