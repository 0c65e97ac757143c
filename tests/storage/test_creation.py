import resource
from datetime import UTC, datetime

import pytest

from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import UserError
from govtoolkit.record.model import VISIT_PLACES
from govtoolkit.storage import opener
from govtoolkit.storage.creation import create_file

MOMENT = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture
def made(tmp_path):
    path = tmp_path / "new.db"
    create_file(path, careers_toolkit(), (), MOMENT)
    return path


def test_a_new_file_is_sound_and_holds_what_it_was_given(tmp_path, revision):
    create_file(tmp_path / "new.db", careers_toolkit(), [revision("r1")], MOMENT)
    examined = opener.examine(tmp_path / "new.db")
    examined.connection.close()
    assert (examined.contents.current, examined.changed_outside) == ((revision("r1"),), ())


def test_nothing_stands_beside_a_new_file(made):
    assert [path.name for path in made.parent.iterdir()] == ["new.db"]


def test_a_new_file_says_what_it_is(made):
    examined = opener.examine(made)
    examined.connection.close()
    info = examined.contents.info
    assert (info["format"], info["format_version"], info["created_at"]) == (
        "govtoolkit monitoring file",
        "1",
        "2026-03-02T09:00:00Z",
    )


def test_the_wording_of_every_place_is_copied_in(made):
    examined = opener.examine(made)
    items = dict(examined.connection.execute("SELECT key, wording FROM item"))
    examined.connection.close()
    wanted = {each.key: each.wording for each in careers_toolkit().wordings} | VISIT_PLACES
    assert items == wanted


def test_wordings_have_an_order_of_their_own(made):
    examined = opener.examine(made)
    positions = [position for (position,) in examined.connection.execute("SELECT position FROM item")]
    examined.connection.close()
    assert len(positions) == len(set(positions))


def test_a_file_that_is_there_is_never_replaced(made):
    before = made.read_bytes()
    with pytest.raises(UserError, match=r"new\.db” is there already"):
        create_file(made, careers_toolkit(), (), MOMENT)
    assert made.read_bytes() == before


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(UserError, match=r"there is no folder “.*nowhere”"):
        create_file(tmp_path / "nowhere" / "new.db", careers_toolkit(), (), MOMENT)


def test_a_disk_that_takes_only_half_is_left_with_nothing(tmp_path, python):
    said = python(
        f"""
import resource, sys; from datetime import UTC, datetime; from pathlib import Path
from govtoolkit.content.loader import careers_toolkit
from govtoolkit.errors import UserError; from govtoolkit.storage.creation import create_file
resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, {resource.RLIM_INFINITY}))
try: create_file(Path(sys.argv[1]), careers_toolkit(), (), datetime(2026, 3, 2, tzinfo=UTC))
except UserError as error: print(error.text)
""",
        tmp_path / "new.db",
    )
    assert said == f"“{tmp_path / 'new.db'}” could not be saved: the disk did not take it.\n"
    assert list(tmp_path.iterdir()) == []
