"""What every test shares: the user's folders are the test's own, and golden texts can be renewed."""

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

_GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew-golden", action="store_true", help="Write tests/golden anew; every renewed text is a failure."
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--renew-golden") and os.environ.get("CI"):
        raise pytest.UsageError("--renew-golden is for a person who looks at what changed, not for CI.")


@pytest.fixture(scope="session", autouse=True)
def _another_temporary_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let the folder for temporary files be another one than the tests' own: files in it are warned of."""
    tmp_path_factory.getbasetemp()  # made where it always is
    with tempfile.TemporaryDirectory(prefix="govtoolkit-tests-") as name, pytest.MonkeyPatch.context() as patch:
        Path(name).chmod(0o755)
        patch.setenv("TMPDIR", name)
        patch.setattr(tempfile, "tempdir", name)
        yield


@pytest.fixture(autouse=True)
def _users_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    return home


@pytest.fixture
def is_golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Return a check that a text is the golden one of this name; to renew them all: `make golden`."""

    def check(name: str, text: str) -> None:
        path = _GOLDEN / name
        golden = path.read_text("utf-8") if path.exists() else None
        if request.config.getoption("--renew-golden") and golden != text:
            path.write_text(text, "utf-8")
            pytest.fail(f"renewed {path.name}: look at what changed", pytrace=False)
        assert golden is not None, f"there is no golden text {path.name}: make golden"
        assert text == golden

    return check
