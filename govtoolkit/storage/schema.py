"""The text of the monitoring file: its tables and views, version by version.

`revision` is the truth; the tables below it are a readable copy of the current revisions, written in the same transaction,
rebuilt at will, and read back only to notice that somebody edited them with another program. No triggers, no full-text
index, no JSON functions, no cascades: each was measured to lose or leak text in a file that people copy and mail.
"""

import sqlite3
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x476F7654  # "GovT": stored in the file's header, so that it can be told from any other SQLite file
FORMAT = "govtoolkit monitoring file"
FORMAT_VERSION = 1

# Dates are 'YYYY-MM-DD' or '' (not set yet); times are UTC 'YYYY-MM-DDTHH:MM:SSZ'; flags are 0 or 1.
_VERSION_1 = """
CREATE TABLE file_info (       -- format, format_version, program_version, toolkit, toolkit_edition, created_at, content_seal,
                               -- copy_of ('' or what this is a copy of), how_to_read
  key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL
) STRICT;
CREATE TABLE item (            -- the toolkit's wording, copied in so that the file can be read without the program
  key TEXT PRIMARY KEY NOT NULL, kind TEXT NOT NULL, benchmark INTEGER, position INTEGER NOT NULL, wording TEXT NOT NULL
) STRICT;

CREATE TABLE revision (
  uid TEXT PRIMARY KEY NOT NULL,
  record_kind TEXT NOT NULL,   -- person, school, visit, note, question, visit_question, mark, check_line, encounter,
                               -- action, key_date, school_result, link
  record_uid TEXT NOT NULL,
  seq INTEGER NOT NULL,        -- grows while one burst of typing overwrites its own head
  author_uid TEXT NOT NULL,
  written_at TEXT NOT NULL,
  origin TEXT NOT NULL,        -- typed, brought in, form, outside edit, resolution, restored
  reason TEXT NOT NULL,        -- '' or why (a correction after release, an erasure, a take-over)
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  content TEXT NOT NULL        -- the whole record as JSON text; '{}' in a tombstone or when erased
) STRICT;
CREATE INDEX revision_by_record ON revision (record_uid);
CREATE TABLE revision_parent ( -- what its writer had on screen
  revision_uid TEXT NOT NULL, parent_uid TEXT NOT NULL, parent_seq INTEGER NOT NULL,
  PRIMARY KEY (revision_uid, parent_uid)
) STRICT;
CREATE INDEX parent_by_uid ON revision_parent (parent_uid, parent_seq);
CREATE TABLE purged (          -- grow-only: what was erased for good, blanked again in every union
  uid TEXT PRIMARY KEY NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('revision', 'visit')),
  purged_at TEXT NOT NULL, purged_by TEXT NOT NULL, reason TEXT NOT NULL
) STRICT;

CREATE TABLE person (
  uid TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL
) STRICT;
CREATE TABLE school (          -- one row; its uid is always 'school'
  uid TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, urn TEXT NOT NULL, phase TEXT NOT NULL, trust TEXT NOT NULL,
  has_sixth_form INTEGER NOT NULL
) STRICT;
CREATE TABLE visit (           -- kind: visit, meeting, call, reading; focus: numbers of benchmarks, '5, 6'
  uid TEXT PRIMARY KEY NOT NULL, visit_date TEXT NOT NULL, title TEXT NOT NULL, kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'draft', 'with head', 'released')),
  focus TEXT NOT NULL, follows_uid TEXT, checked_on TEXT NOT NULL, released_on TEXT NOT NULL
) STRICT;
CREATE TABLE note (            -- every piece of prose: uid = UUIDv5(visit, place, author)
  uid TEXT PRIMARY KEY NOT NULL, visit_uid TEXT NOT NULL REFERENCES visit (uid),
  place TEXT NOT NULL,         -- 'b5', 'q.board.1', an own question's uid, 'visit.purpose', 'visit.summary', ...
  author_uid TEXT NOT NULL REFERENCES person (uid), body TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX note_by_place ON note (visit_uid, place);
CREATE TABLE question (        -- the governor's own
  uid TEXT PRIMARY KEY NOT NULL, benchmark INTEGER, position INTEGER NOT NULL, wording TEXT NOT NULL
) STRICT;
CREATE TABLE visit_question (  -- uid = UUIDv5(visit, question)
  uid TEXT PRIMARY KEY NOT NULL, visit_uid TEXT NOT NULL REFERENCES visit (uid), question_key TEXT NOT NULL,
  position INTEGER NOT NULL, planned INTEGER NOT NULL, asked INTEGER NOT NULL, still_open INTEGER NOT NULL
) STRICT;
CREATE TABLE mark (            -- uid = UUIDv5(visit, item, author): an indicator looked at, a source seen
  uid TEXT PRIMARY KEY NOT NULL, visit_uid TEXT NOT NULL REFERENCES visit (uid), item_key TEXT NOT NULL,
  author_uid TEXT NOT NULL REFERENCES person (uid), seen INTEGER NOT NULL, seen_on TEXT NOT NULL,
  from_whom TEXT NOT NULL, already_held INTEGER NOT NULL
) STRICT;
CREATE TABLE check_line (      -- one row per look at a line of a checklist; the newest by date is shown
  uid TEXT PRIMARY KEY NOT NULL, item_key TEXT NOT NULL, visit_uid TEXT REFERENCES visit (uid),
  author_uid TEXT NOT NULL REFERENCES person (uid), checked_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('in place', 'not in place', 'could not tell', 'does not apply')),
  evidence TEXT NOT NULL
) STRICT;
CREATE TABLE encounter (       -- of students with a provider; kind: what sort it was
  uid TEXT PRIMARY KEY NOT NULL, phase_key TEXT NOT NULL, school_year TEXT NOT NULL, held_on TEXT NOT NULL,
  provider TEXT NOT NULL, kind TEXT NOT NULL
) STRICT;
CREATE TABLE action (
  uid TEXT PRIMARY KEY NOT NULL, visit_uid TEXT NOT NULL REFERENCES visit (uid), benchmark INTEGER,
  wording TEXT NOT NULL, owner TEXT NOT NULL, due_on TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'done', 'dropped')), outcome TEXT NOT NULL
) STRICT;
CREATE TABLE key_date (        -- website review, policy sign-off, next visit, next board meeting
  key TEXT PRIMARY KEY NOT NULL, falls_on TEXT NOT NULL, remark TEXT NOT NULL
) STRICT;
CREATE TABLE school_result (   -- uid = UUIDv5(benchmark, date): what the school itself reports, never our judgement
  uid TEXT PRIMARY KEY NOT NULL, benchmark INTEGER NOT NULL, as_of TEXT NOT NULL, percent INTEGER NOT NULL,
  reported_in TEXT NOT NULL
) STRICT;
CREATE TABLE link (            -- 'same person', 'same visit': changes what is shown together, never a key
  uid TEXT PRIMARY KEY NOT NULL, kind TEXT NOT NULL, one_uid TEXT NOT NULL, other_uid TEXT NOT NULL
) STRICT;

CREATE VIEW current_version AS
  SELECT r.* FROM revision r
  WHERE NOT EXISTS (SELECT 1 FROM revision_parent p WHERE p.parent_uid = r.uid AND p.parent_seq >= r.seq);
CREATE VIEW notes_readable AS
  SELECT v.visit_date, v.title AS visit, coalesce(i.wording, q.wording, n.place) AS about, p.name AS written_by,
    n.body AS note, n.updated_at
  FROM note n JOIN visit v ON v.uid = n.visit_uid JOIN person p ON p.uid = n.author_uid
  LEFT JOIN item i ON i.key = n.place LEFT JOIN question q ON q.uid = n.place
  ORDER BY v.visit_date, i.position;
CREATE VIEW actions_open AS
  SELECT a.due_on, a.wording AS action, a.owner, a.benchmark, v.title AS from_visit
  FROM action a JOIN visit v ON v.uid = a.visit_uid WHERE a.status = 'open' ORDER BY a.due_on = '', a.due_on;
CREATE VIEW visit_summary AS
  SELECT v.uid, v.visit_date, v.title, v.state,
    (SELECT count(*) FROM note n WHERE n.visit_uid = v.uid AND n.body <> '') AS notes,
    (SELECT count(*) FROM mark m WHERE m.visit_uid = v.uid AND m.seen) AS marks,
    (SELECT count(*) FROM action a WHERE a.visit_uid = v.uid AND a.status = 'open') AS open_actions
  FROM visit v ORDER BY v.visit_date;
"""


MIGRATIONS = {1: _VERSION_1}
"""What brings a file from the version before to each version; never changed once a version was released."""


def create(connection: sqlite3.Connection) -> None:
    """Lay out a new monitoring file, or bring an older one up to this version; all or nothing within a transaction."""
    # 60 ms: not on the way of opening a file
    from sqlite_utils import Database, Migrations  # noqa: PLC0415

    migrations = Migrations("govtoolkit")
    for number, script in MIGRATIONS.items():

        @migrations(name=str(number))
        def version(db: Database, script: str = script) -> None:
            _lay_out(script, db)

    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    migrations.apply(Database(connection, execute_plugins=False))
    connection.execute(f"PRAGMA user_version = {FORMAT_VERSION}")


@cache
def expected_objects(version: int = FORMAT_VERSION) -> frozenset[tuple[str, str, str]]:
    """Return type, name and text of everything that belongs in a file of a version."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        for number, script in MIGRATIONS.items():
            if number <= version:
                _lay_out(script, connection)
        return objects(connection)
    finally:
        connection.close()


@cache
def column_names(table: str) -> tuple[str, ...]:
    """Return the columns of a table of ours, in their order there."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        for script in MIGRATIONS.values():
            _lay_out(script, connection)
        return tuple(row[1] for row in connection.execute(f"PRAGMA table_info({table})"))
    finally:
        connection.close()


def _lay_out(script: str, connection: "sqlite3.Connection | Database") -> None:
    for statement in _statements(script):
        connection.execute(statement)


def objects(connection: sqlite3.Connection) -> frozenset[tuple[str, str, str]]:
    """Return type, name and text of everything in a file, but for sqlite-utils' own table, whose text is not ours."""
    rows = connection.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema").fetchall()
    return frozenset((kind, name, sql) for kind, name, table, sql in rows if not _is_of_sqlite_utils(kind, table, sql))


def _is_of_sqlite_utils(kind: str, table: str, sql: str) -> bool:
    is_plain = kind in ("table", "index") and not sql.upper().startswith("CREATE VIRTUAL")
    return table == "_sqlite_migrations" and is_plain


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.strip().splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement.strip()
            statement = ""
