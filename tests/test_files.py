import errno
import os
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

import govtoolkit
from govtoolkit.errors import UserError
from govtoolkit.files import explain, sweep, whole_file, write_whole


def python(script, *arguments):
    """Run a script in a process of its own, which must say nothing on stderr, and return what it prints."""
    root = Path(govtoolkit.__file__).parent.parent
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], cwd=root, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def listing(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_holds_what_was_written(tmp_path):
    write_whole(tmp_path / "new.pdf", b"words", replace=False)
    assert (tmp_path / "new.pdf").read_bytes() == b"words"


def test_nothing_is_left_beside_a_file_that_was_written(tmp_path):
    write_whole(tmp_path / "new.pdf", b"words", replace=False)
    assert listing(tmp_path) == ["new.pdf"]


def test_a_file_that_is_there_is_not_replaced_unasked(tmp_path):
    target = tmp_path / "old.pdf"
    target.write_bytes(b"old")
    with pytest.raises(UserError, match=r"old\.pdf” is there already\."):
        write_whole(target, b"new", replace=False)
    assert target.read_bytes() == b"old"


def test_a_file_that_is_there_is_replaced_when_asked(tmp_path):
    target = tmp_path / "old.pdf"
    target.write_bytes(b"old")
    write_whole(target, b"new", replace=True)
    assert target.read_bytes() == b"new"


def test_a_file_that_comes_while_we_write_is_not_replaced_unasked(tmp_path):
    target = tmp_path / "new.pdf"
    writing = whole_file(target, replace=False)
    writing.__enter__().write_bytes(b"ours")
    target.write_bytes(b"theirs")
    with pytest.raises(UserError, match="is there already"):
        writing.__exit__(None, None, None)
    assert (target.read_bytes(), listing(tmp_path)) == (b"theirs", ["new.pdf"])


def test_the_target_stands_as_it_was_until_all_is_written(tmp_path):
    target = tmp_path / "old.pdf"
    target.write_bytes(b"old")
    with whole_file(target, replace=True) as temporary:
        temporary.write_bytes(b"new")
        assert target.read_bytes() == b"old"


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError, OSError])
def test_a_failure_half_way_leaves_the_target_and_nothing_else(tmp_path, error):
    target = tmp_path / "old.pdf"
    target.write_bytes(b"old")

    def write_half():
        with whole_file(target, replace=True) as temporary:
            temporary.write_bytes(b"half")
            raise error

    with pytest.raises((error, UserError)):
        write_half()
    assert (target.read_bytes(), listing(tmp_path)) == (b"old", ["old.pdf"])


def test_the_temporary_file_stands_in_the_same_folder_with_the_same_ending(tmp_path):
    with whole_file(tmp_path / "new.pdf", replace=False) as temporary:
        assert (temporary.parent, temporary.suffix) == (tmp_path, ".pdf")


def test_a_link_stays_a_link_and_its_target_is_written(tmp_path):
    real, link = tmp_path / "real.pdf", tmp_path / "link.pdf"
    real.write_bytes(b"old")
    link.symlink_to(real)
    write_whole(link, b"new", replace=True)
    assert (link.is_symlink(), real.read_bytes()) == (True, b"new")


def test_a_link_to_a_file_that_is_there_is_not_replaced_unasked(tmp_path):
    real, link = tmp_path / "real.pdf", tmp_path / "link.pdf"
    real.write_bytes(b"old")
    link.symlink_to(real)
    with pytest.raises(UserError, match=r"link\.pdf” is there already"):
        write_whole(link, b"new", replace=False)


def test_a_link_to_itself_is_not_replaced_unasked(tmp_path):
    link = tmp_path / "link.pdf"
    link.symlink_to(link)
    with pytest.raises(UserError, match=r"link\.pdf"):
        write_whole(link, b"words", replace=False)


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(UserError, match=r"there is no folder “.*nowhere”"):
        write_whole(tmp_path / "nowhere" / "new.pdf", b"words", replace=False)


@pytest.mark.parametrize("replace", [False, True])
def test_a_folder_of_that_name_is_left_alone(tmp_path, replace):
    (tmp_path / "old.pdf").mkdir()
    with pytest.raises(UserError, match=r"old\.pdf” (could not be written: a folder has that name|is there already)"):
        write_whole(tmp_path / "old.pdf", b"words", replace=replace)


def test_a_file_in_place_of_the_folder_is_named(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UserError, match=r"there is no folder “.*file”"):
        write_whole(tmp_path / "file" / "new.pdf", b"words", replace=False)


@pytest.mark.parametrize("replace", [False, True])
def test_a_name_that_is_too_long_is_refused_with_a_sentence(tmp_path, replace):
    with pytest.raises(UserError, match="could not be written"):
        write_whole(tmp_path / ("n" * 300 + ".pdf"), b"words", replace=replace)


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "the disk is full"),
        (errno.ENOENT, "there is no folder"),
        (errno.ENOTDIR, "there is no folder"),
        (errno.EISDIR, "a folder has that name"),
        (errno.EACCES, "you may not write there"),
        (errno.EROFS, "you may not write there"),
        (errno.EIO, "Input/output error"),
    ],
)
def test_every_refusal_names_the_file_and_the_reason(number, says):
    error = explain(OSError(number, os.strerror(number)), Path("a.pdf"))
    assert error.text.startswith("“a.pdf” could not be written")
    assert says in error.text


def test_every_refusal_has_a_way_out():
    assert all(explain(OSError(number, "x"), Path("a.pdf")).hint for number in (errno.ENOSPC, errno.EIO, errno.EISDIR))


# EFBIG, which a limit on the size of files gives, stands in for a full disk
ON_A_FULL_DISK = """
import resource, sys; from pathlib import Path
from govtoolkit.errors import UserError; from govtoolkit.files import write_whole
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, resource.RLIM_INFINITY))
try: write_whole(Path(sys.argv[1]), b"x" * 5000, replace=True)
except UserError as error: print(error.text)
"""


def test_a_full_disk_leaves_the_target_and_nothing_else(tmp_path):
    target = tmp_path / "old.pdf"
    target.write_bytes(b"old")
    said = python(ON_A_FULL_DISK, target)
    assert said.startswith(f"“{target}” could not be written")
    assert (target.read_bytes(), listing(tmp_path)) == (b"old", ["old.pdf"])


AS_NOBODY = """
import os, sys; from pathlib import Path
from govtoolkit.errors import UserError; from govtoolkit.files import write_whole
if os.geteuid() == 0: os.setgroups([]); os.setgid(65534); os.setuid(65534)
for replace in (False, True):
    try: write_whole(Path(sys.argv[1]), b"words", replace=replace)
    except UserError as error: print(error.text)
"""


@pytest.mark.parametrize("mode", [0o000, 0o555])
def test_a_folder_that_is_closed_to_the_writer_is_named(mode):
    with tempfile.TemporaryDirectory() as name:  # tmp_path itself is closed to others
        folder, closed = Path(name), Path(name, "closed")
        closed.mkdir()
        folder.chmod(0o755)
        closed.chmod(mode)
        said = python(AS_NOBODY, closed / "new.pdf")
        closed.chmod(0o755)
    assert said.count("new.pdf” could not be written: you may not write there") == 2


def test_a_replaced_file_keeps_who_may_read_it(tmp_path):
    target = tmp_path / "private.pdf"
    target.write_bytes(b"old")
    target.chmod(0o600)
    write_whole(target, b"new", replace=True)
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_what_a_killed_program_left_is_swept_a_day_later_and_nothing_else(tmp_path):
    left = [".govtoolkit-0123456789ab.db", ".govtoolkit-0123456789ab.db-journal", ".govtoolkit-0123456789ab"]
    others = [
        "visit.db", ".govtoolkit-0123456789a.db", ".govtoolkit-0123456789AB.db", ".govtoolkit-0123456789ab.tar.gz",
        "x.govtoolkit-0123456789ab.db", ".govtoolkit-notes.db", ".~lock.visit.db#",
    ]  # fmt: skip
    for name in (*left, *others):
        (tmp_path / name).write_bytes(b"x")
        os.utime(tmp_path / name, (1, 1))
    new = tmp_path / ".govtoolkit-ba9876543210.db"
    new.write_bytes(b"x")
    folder = tmp_path / ".govtoolkit-ba9876543211.db"
    folder.mkdir()
    link = tmp_path / ".govtoolkit-ba9876543212.db"
    link.symlink_to(tmp_path / "visit.db")
    os.utime(link, (1, 1), follow_symlinks=False)
    os.utime(folder, (1, 1))
    sweep(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {*others, new.name, folder.name, link.name}


def test_a_folder_that_is_not_there_needs_no_sweeping(tmp_path):
    sweep(tmp_path / "nowhere")
