"""Where this computer's user keeps settings and rescued words, and who they are when they write."""

import json
import logging
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from govtoolkit.errors import UserError
from govtoolkit.files import write_whole
from govtoolkit.record.model import SOMEBODY, Person
from govtoolkit.record.record import random_uid

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Settings:
    """The user's own folders.

    Fields:
        config_folder: holds `settings.json`; made when it is first needed.
        data_folder: holds rescued words; made when it is first needed.
    """

    config_folder: Path
    data_folder: Path

    @classmethod
    def of_this_user(cls) -> "Settings":
        """Return the folders where this computer keeps such things."""
        return cls(
            platformdirs.user_config_path("govtoolkit", appauthor=False),
            platformdirs.user_data_path("govtoolkit", appauthor=False),
        )

    def me(self) -> Person:
        """Return who writes on this computer: one uid for good, whatever the name, made and kept at the first call."""
        kept = self._read()
        uid, name = kept.get("person_uid"), kept.get("person_name")
        if isinstance(uid, str) and uid:
            return Person(uid, name if isinstance(name, str) and name else SOMEBODY)
        me = Person(random_uid(), SOMEBODY)
        self._write({**kept, "person_uid": me.uid})
        return me

    def _read(self) -> dict[str, object]:
        try:
            content = json.loads((self.config_folder / "settings.json").read_bytes())
        except FileNotFoundError:
            return {}
        except (OSError, ValueError) as error:
            _log.info("settings could not be read: %s", error)
            return {}
        return content if isinstance(content, dict) else {}

    def _write(self, content: dict[str, object]) -> None:
        try:
            self.config_folder.mkdir(parents=True, exist_ok=True)
            write_whole(self.config_folder / "settings.json", json.dumps(content, indent=1).encode(), replace=True)
        except (OSError, UserError) as error:
            _log.info("settings could not be kept: %s", error)
