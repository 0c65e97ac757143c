from datetime import datetime
from pathlib import Path

from govtoolkit.app.recent import folder_in_words, look_at


def test_a_file_that_is_there_has_the_day_of_its_last_change(tmp_path: Path) -> None:
    (tmp_path / "a.db").touch()
    there, gone = look_at([tmp_path / "a.db", tmp_path / "b.db"], tmp_path / "data")
    assert there.changed_on == datetime.now().astimezone().date()
    assert gone.changed_on is None
    assert not gone.has_copies


def test_a_folder_is_named_from_the_persons_own_one() -> None:
    home = Path.home()
    assert folder_in_words(home / "Documents" / "a.db") == "Documents"
    assert folder_in_words(home / "a.db") == "Your own folder"
    assert folder_in_words(Path("/media/stick/a.db")) == str(Path("/media/stick"))
