"""Real windows on a display of their own. Slow; skipped, with the reason, where a program is missing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.samples import copy_sample
from tests.xvfb.display import Display, missing_programs


@pytest.fixture(scope="session")
def _programs() -> None:
    missing = missing_programs()
    if missing:
        pytest.skip(f"not installed: {missing}")


@pytest.fixture
def display(_programs: None, tmp_path: Path) -> Iterator[Display]:
    """A display with nothing on it yet, and a home folder in which the program was never started."""
    made = Display(tmp_path / "home")
    yield made
    made.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A copy of the sample."""
    copy_sample(tmp_path / "Clunmere.db")
    return tmp_path / "Clunmere.db"
