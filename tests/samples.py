"""The sample file, made once in a process and copied for each test that wants one."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from govtoolkit.app.sample import create_sample


def copy_sample(path: Path) -> None:
    """Write a copy of the sample where nothing is yet: all of them have the one uid of their school's file."""
    with path.open("xb") as file:
        file.write(_sample())


@cache
def _sample() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "sample.db"
        create_sample(path)
        return path.read_bytes()
