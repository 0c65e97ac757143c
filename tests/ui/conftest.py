"""The window's tests: offscreen, with the bundled font so that text measures the same everywhere, on real files."""

import gc
import os
from collections.abc import Iterator
from functools import partialmethod
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from govtoolkit import assets
from govtoolkit.app.reading import create
from govtoolkit.app.session import Session
from govtoolkit.app.settings import Settings
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.record.model import School
from govtoolkit.ui.desk import Desk
from govtoolkit.ui.tasks import Runner
from govtoolkit.ui.theme import LIGHT, dress
from tests.samples import copy_sample
from tests.ui.hands import Hands
from tests.ui.places import House, open_house


class PatientBot(QtBot):
    """Waits for what it is told to wait for up to a minute: a busy machine is no fault, and what comes is not waited for."""

    waitUntil = partialmethod(QtBot.waitUntil, timeout=60_000)  # noqa: N815 - pytest-qt's names
    waitSignal = partialmethod(QtBot.waitSignal, timeout=60_000)  # noqa: N815
    waitSignals = partialmethod(QtBot.waitSignals, timeout=60_000)  # noqa: N815
    waitActive = partialmethod(QtBot.waitActive, timeout=60_000)  # noqa: N815
    waitExposed = partialmethod(QtBot.waitExposed, timeout=60_000)  # noqa: N815


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's bot, more patient."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def garbage_is_left_to_this_thread() -> Iterator[None]:
    """Keep workers from finding garbage that holds widgets, as the window itself does; it is found between two tests."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application in Fusion with the bundled font at 10 points."""
    qapp.setStyle("Fusion")
    for name in ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"):
        QFontDatabase.addApplicationFont(str(assets.path("fonts", name)))
    qapp.setFont(QFont("Noto Sans", 10))
    return qapp


def _looks(application: QApplication) -> tuple[str, str, QPalette]:
    return application.styleSheet(), application.font().toString(), application.palette()


@pytest.fixture(scope="session")
def _light(qapp: QApplication) -> tuple[str, str, QPalette]:
    """Dress the application as every test finds it, and return what that looks like."""
    dress(qapp, LIGHT, 100, 10.0)
    return _looks(qapp)


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication, _light: tuple[str, str, QPalette]) -> Iterator[None]:
    if _looks(qapp) != _light:  # putting on the same again would take longer than most tests
        dress(qapp, LIGHT, 100, 10.0)
    yield
    left_over = [widget for widget in qapp.topLevelWidgets() if widget.isVisible()]
    for widget in left_over:
        widget.close()
    # what is to be deleted later is deleted now, or every later change of the looks would paint it as well
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "config", tmp_path / "data")


@pytest.fixture
def runner() -> Iterator[Runner]:
    made = Runner()
    yield made
    made.stop()


def _desk(path: Path, settings: Settings, runner: Runner) -> Desk:
    desk = Desk(careers_toolkit(), settings, runner)
    session = Session(
        path, settings=settings, me=settings.me(), post=runner.poster.post, watcher=desk.watcher, may_be_read_only=True
    )
    desk.sit_down(session)
    return desk


@pytest.fixture
def desk(tmp_path: Path, settings: Settings, runner: Runner, qtbot: QtBot) -> Iterator[Desk]:
    """A desk at the newest visit of the sample."""
    copy_sample(tmp_path / "sample.db")
    made = _desk(tmp_path / "sample.db", settings, runner)
    yield made
    made.session.close()


@pytest.fixture
def empty_desk(tmp_path: Path, settings: Settings, runner: Runner, qtbot: QtBot) -> Iterator[Desk]:
    """A desk at the one visit of a new file."""
    create(tmp_path / "new.db", School("Ysgol Newydd"), "Monitoring visit", settings.me())
    made = _desk(tmp_path / "new.db", settings, runner)
    yield made
    made.session.close()


@pytest.fixture
def house(qapp: QApplication, settings: Settings, runner: Runner, tmp_path: Path, qtbot: QtBot) -> Iterator[House]:
    """The window, with the keyboard, at its start page."""
    with open_house(qapp, settings, runner, tmp_path, qtbot) as made:
        yield made


@pytest.fixture
def hands(qtbot: QtBot) -> Hands:
    return Hands(qtbot)
