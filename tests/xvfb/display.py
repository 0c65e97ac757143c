"""A display of one's own, with a window manager, a message bus and a screen reader's ears; and the real program on it."""

import json
import os
import random
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import pytest

PROGRAMS = ("Xvfb", "xauth", "xdotool", "openbox", "dbus-daemon")
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
SYSTEM_PYTHON = "/usr/bin/python3"
_EARS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
WITHIN = 15.0
"""Seconds that something may take on a busy machine before a test gives up."""

Thing = TypeVar("Thing")


def missing_programs() -> str:
    """Return what is not installed of what these tests need, '' where all is there."""
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if not LAUNCHER.exists():
        missing.append("at-spi2-core")
    elif (
        not Path(SYSTEM_PYTHON).exists()
        or subprocess.run([SYSTEM_PYTHON, "-c", _EARS], capture_output=True, check=False).returncode
    ):
        missing.append("python3-gi and gir1.2-atspi-2.0")
    return ", ".join(missing)


def wait_for(look: Callable[[], Thing], what: str, within: float = WITHIN) -> Thing:
    """Look again and again until there is something to see, and return it."""
    until = time.monotonic() + within
    while True:
        seen = look()
        if seen:
            return seen
        if time.monotonic() > until:
            pytest.fail(f"waited {within:.0f} s in vain: {what}")
        time.sleep(0.05)


class Display:
    """An X server with a free number, openbox, and a session bus with the accessibility bus on it.

    Every process that it starts is one of its own, and ended by its own id.
    """

    def __init__(self, home: Path) -> None:
        self.home = home
        self._started: list[subprocess.Popen[Any]] = []
        self._ears: subprocess.Popen[str] | None = None
        self.environment = {
            **{
                name: value
                for name, value in os.environ.items()
                if not name.startswith(("QT_", "DBUS", "XDG", "WAYLAND"))
            },
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_RUNTIME_DIR": str(home / "run"),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "PYTHONPATH": str(Path(__file__).parents[2]),
        }
        (home / "run").mkdir(mode=0o700, parents=True, exist_ok=True)
        self.environment["DISPLAY"] = f":{self._start_x()}"
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._start_bus()
        self._start(["openbox"])
        self._start([str(LAUNCHER), "--launch-immediately"])

    def close(self) -> None:
        """End all that was started, the last first."""
        if self._ears is not None and self._ears.stdin is not None:
            self._ears.stdin.close()
        for process in reversed(self._started):
            if process.poll() is None:
                process.terminate()
        for process in reversed(self._started):
            try:
                process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            for stream in (process.stdin, process.stdout, process.stderr):
                if stream is not None:
                    stream.close()

    # The program

    def start_program(self, *arguments: str) -> "subprocess.Popen[bytes]":
        """Start `python -m govtoolkit` and wait until its window is there to be typed into."""
        process = self._start([sys.executable, "-m", "govtoolkit", *arguments], log=True)
        wait_for(lambda: process.poll() is not None or self.windows("govtoolkit"), "the window")
        assert process.poll() is None, "the program ended at once"
        wait_for(lambda: self.ask(do="list"), "the window in a screen reader's ears")
        return process

    def end_program(self, process: "subprocess.Popen[bytes]") -> None:
        """End the program as a shutdown of the computer would; never by a key, which would stay down."""
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=WITHIN)

    def complaints(self) -> list[str]:
        """Return what the program said where nobody hears it; Qt's own word to the accessibility bus is left out."""
        log = (self.home / "program.log").read_text(encoding="utf-8")
        return [line for line in log.splitlines() if not line.startswith("qt.accessibility.atspi:")]

    def windows(self, title: str) -> list[str]:
        """Return the windows on the screen with these words in their titles or their class."""
        found: list[str] = []
        for way in ("--name", "--class"):
            done = self._run("xdotool", "search", "--onlyvisible", way, title)
            found += [line for line in done.stdout.split() if line not in found]
        return found

    def press(self, *keys: str) -> None:
        """Press keys by their X names ('ctrl+p', 'Tab')."""
        self._run("xdotool", "key", "--clearmodifiers", *keys)

    def type(self, text: str) -> None:
        """Type a text, key by key."""
        self._run("xdotool", "type", "--clearmodifiers", "--delay", "12", text)

    def picture(self, target: Path) -> None:
        """Take a picture of the whole screen, where there is a program for it."""
        if shutil.which("import"):
            self._run("import", "-window", "root", str(target))

    # A screen reader

    def ask(self, **request: str) -> Any:
        """Ask the ears; what they cannot hear is None."""
        if self._ears is None:
            self._ears = subprocess.Popen(
                [SYSTEM_PYTHON, str(Path(__file__).with_name("ears.py"))],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                env={**self.environment, "PYTHONPATH": ""},
            )  # fmt: skip
            self._started.append(self._ears)
        assert self._ears.stdin is not None
        assert self._ears.stdout is not None
        self._ears.stdin.write(json.dumps(request) + "\n")
        self._ears.stdin.flush()
        answer = json.loads(self._ears.stdout.readline() or "null")
        return None if isinstance(answer, dict) and "error" in answer else answer

    def hears(self, words: str) -> bool:
        """Tell whether these words are said somewhere on the screen."""
        return any(words in name for _, name in self.ask(do="list") or ())

    def is_at(self, name: str) -> bool:
        """Tell whether the keyboard is in something with a name that begins so."""
        return any(each.startswith(name) for _, each in self.ask(do="focused") or ())

    def tab_to(self, name: str, most: int = 60, key: str = "Tab") -> None:
        """Press Tab, or Shift+Tab, until what has the keyboard has a name that begins so."""
        for _ in range(most):
            if self.is_at(name):
                return
            self.press(key)
        pytest.fail(f"{key} does not come to “{name}”, but to {self.ask(do='focused')}")

    # Starting

    def _start_x(self) -> str:
        for _ in range(5):
            # a number of our own choice: the lowest free one is what everybody else takes at the same moment
            number = random.SystemRandom().randrange(200, 30_000)
            reading, writing = os.pipe()
            command = ["Xvfb", f":{number}", "-displayfd", str(writing), "-screen", "0", "1366x900x24", "-noreset"]
            self._start(command, pass_fds=(writing,))
            os.close(writing)
            with os.fdopen(reading, encoding="ascii") as told:  # to its end: Xvfb must not find the pipe closed
                ready = bool(select.select([told], [], [], WITHIN)[0]) and told.read().strip() == str(number)
            if ready:
                return str(number)
        pytest.fail("Xvfb did not start")

    def _start_bus(self) -> str:
        command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        bus = subprocess.Popen(
            command, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        self._started.append(bus)
        assert bus.stdout is not None
        return bus.stdout.readline().strip()

    def _start(
        self, command: list[str], *, pass_fds: tuple[int, ...] = (), log: bool = False
    ) -> "subprocess.Popen[bytes]":
        with (self.home / "program.log").open("ab") as file:
            process = subprocess.Popen(
                command,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=file if log else subprocess.DEVNULL,
                stderr=file if log else subprocess.DEVNULL,
                pass_fds=pass_fds,
            )
        self._started.append(process)
        return process

    def _run(self, *command: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=30, check=False)
