"""What this computer's user has set, and who they are when they write."""

import json
import logging
import threading
from pathlib import Path

from govtoolkit.errors import UserError
from govtoolkit.files import write_whole
from govtoolkit.record.model import SOMEBODY, Person
from govtoolkit.record.record import random_uid

MOST_RECENT_FILES = 8

_log = logging.getLogger(__name__)


class Settings:
    """The user's own folders, and what is kept in `settings.json` there: plain JSON values by name.

    Reading and changing happen in memory; `save` puts them on the disk. Settings that cannot be read or kept never stand
    in anybody's way: the program goes on with what it has.

    Args:
        config_folder: holds `settings.json`; made when it is first needed.
        data_folder: holds rescued words; made when it is first needed.
    """

    def __init__(self, config_folder: Path, data_folder: Path) -> None:
        self.config_folder = config_folder
        self.data_folder = data_folder
        self._path = config_folder / "settings.json"
        self._lock = threading.Lock()
        self._kept: dict[str, object] | None = None

    @classmethod
    def of_this_user(cls) -> "Settings":
        """Return the settings in the folders where this computer keeps such things."""
        # 5 ms that a command without settings does without
        import platformdirs  # noqa: PLC0415

        return cls(
            platformdirs.user_config_path("govtoolkit", appauthor=False),
            platformdirs.user_data_path("govtoolkit", appauthor=False),
        )

    @property
    def _values(self) -> dict[str, object]:
        """What is kept, read when it is first needed."""
        if self._kept is None:
            self._kept = self._read()
        return self._kept

    def text(self, name: str) -> str:
        """Return a kept text, '' where there is none."""
        value = self._values.get(name)
        return value if isinstance(value, str) else ""

    def number(self, name: str, default: int) -> int:
        """Return a kept whole number."""
        value = self._values.get(name)
        return value if isinstance(value, int) and not isinstance(value, bool) else default

    def texts(self, name: str) -> list[str]:
        """Return a kept list of texts."""
        value = self._values.get(name)
        return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []

    def put(self, name: str, value: str | int | list[str]) -> None:
        """Change a value in memory."""
        self._values[name] = value

    def me(self) -> Person:
        """Return who writes on this computer: one uid for good, whatever the name, made and kept at the first call."""
        if not self.text("person_uid"):
            self.put("person_uid", random_uid())
            self._save_first()
        return Person(self.text("person_uid"), self.text("person_name") or SOMEBODY, self.text("person_role"))

    @property
    def recent_files(self) -> list[Path]:
        """The files opened last, the newest first."""
        return [Path(name) for name in self.texts("recent_files")]

    def note_recent(self, path: Path) -> None:
        """Put a file first among the recent ones."""
        names = [str(path.absolute()), *self.texts("recent_files")]
        self.put("recent_files", list(dict.fromkeys(names))[:MOST_RECENT_FILES])

    def forget_recent(self, path: Path) -> None:
        """Take a file off the recent ones: it is gone, or it has another name."""
        self.put("recent_files", [name for name in self.texts("recent_files") if name != str(path.absolute())])

    def save(self) -> None:
        """Put the settings on the disk."""
        with self._lock:
            content = json.dumps(self._values, indent=1).encode()
            try:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                write_whole(self._path, content, replace=True)
            except (OSError, UserError) as error:
                _log.info("settings could not be kept: %s", error)

    def _save_first(self) -> None:
        """Put the settings on the disk, unless another first run was quicker: then its person is who writes here."""
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._path, json.dumps(self._values, indent=1).encode(), replace=False)
        except (OSError, UserError):
            there = self._read()
            if isinstance(there.get("person_uid"), str):
                self._kept = there
            else:
                self.save()

    def _read(self) -> dict[str, object]:
        try:
            content = json.loads(self._path.read_bytes())
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            _log.info("settings could not be read: %s", error)
            return {}
        return content if isinstance(content, dict) else {}
