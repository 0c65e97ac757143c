"""Every sheet and `show`, word for word: what changes here is what a governor gets to read. Renew with `make golden`."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from govtoolkit.app.printouts import make_document
from govtoolkit.printing.options import Filling, PrintOptions
from govtoolkit.printing.sheets.whole_record import whole_record_sheet
from govtoolkit.printing.text import render_text
from govtoolkit.record import rules

_TODAY = "2026-11-22"
_BLANK = {
    "toolkit-blank": ("toolkit", PrintOptions()),
    "toolkit-blank-b3-2-lines": ("toolkit", PrintOptions(benchmarks=(3,), lines=2)),
    "questions-blank": ("questions", PrintOptions()),
    "visit-form-blank": ("visit-form", PrintOptions()),
    "before-you-come-blank": ("before-you-come", PrintOptions()),
    "duties-blank": ("duties", PrintOptions()),
    "actions-blank": ("actions", PrintOptions()),
    "handbook-blank": ("handbook", PrintOptions()),
    "questions-blank-chosen": ("questions", PrintOptions(questions=("q.prompts-5.1", "q.board.1"), lines=3)),
}
_FILLED = {
    "toolkit-filled": ("toolkit", PrintOptions()),
    "toolkit-filled-b6-b3": ("toolkit", PrintOptions(benchmarks=(6, 3))),
    "toolkit-blank-of-file": ("toolkit", PrintOptions(filling=Filling.BLANK, benchmarks=(1,), lines=3)),
    "toolkit-half-filled-b3-all-choices": (
        "toolkit",
        PrintOptions(filling=Filling.HALF, benchmarks=(3,), earlier=True, codes=True, bylines=False, cover=True),
    ),
    "visit-form-blank-of-file": ("visit-form", PrintOptions(filling=Filling.BLANK)),
    "visit-form-half-filled": ("visit-form", PrintOptions(filling=Filling.HALF, today=_TODAY)),
    "visit-form-half-filled-chosen": (
        "visit-form",
        PrintOptions(
            filling=Filling.HALF,
            benchmarks=(5, 6),
            questions=("q.prompts-6.1", "q.prompts-5.2"),
            earlier=True,
            codes=True,
        ),
    ),
    "before-you-come": ("before-you-come", PrintOptions()),
    "visit-report": ("visit-report", PrintOptions(today=_TODAY)),
    "visit-report-without-names": ("visit-report", PrintOptions(bylines=False, codes=True, cover=True)),
    "board-page": ("board-page", PrintOptions(today=_TODAY)),
    "board-page-chosen": ("board-page", PrintOptions(today=_TODAY, questions=("q.board.3", "q.board.1"))),
    "duties-filled": ("duties", PrintOptions(today=_TODAY)),
    "duties-half-filled": ("duties", PrintOptions(today=_TODAY, filling=Filling.HALF)),
    "actions-filled": ("actions", PrintOptions(today=_TODAY)),
    "actions-half-filled-b6": ("actions", PrintOptions(today=_TODAY, filling=Filling.HALF, benchmarks=(6,))),
    "handbook-filled": ("handbook", PrintOptions(today=_TODAY)),
    "questions-filled": ("questions", PrintOptions()),
    "questions-filled-b3": ("questions", PrintOptions(benchmarks=(3,))),
    "questions-half-filled-b5": (
        "questions",
        PrintOptions(filling=Filling.HALF, benchmarks=(5,), earlier=True, codes=True),
    ),
    "questions-filled-chosen": ("questions", PrintOptions(questions=("q.board.2", "q.board.1"))),
}
_OF_FIRST_VISIT = ("toolkit", "questions", "visit-report")


@pytest.mark.parametrize("name", _BLANK)
def test_a_blank_sheet_reads_as_before(name, is_golden):
    sheet, options = _BLANK[name]
    is_golden(f"{name}.txt", render_text(make_document(sheet, None, options)[0]))


@pytest.mark.parametrize("name", _FILLED)
def test_a_sheet_of_the_sample_reads_as_before(name, sample, is_golden):
    sheet, options = _FILLED[name]
    is_golden(f"{name}.txt", render_text(make_document(sheet, sample, options)[0]))


@pytest.mark.parametrize("sheet", _OF_FIRST_VISIT)
def test_the_samples_first_visit_reads_as_before(sheet, sample, is_golden):
    oldest = rules.visits_newest_first(sample)[-1]
    document, _ = make_document(sheet, sample, PrintOptions(visit_uid=oldest.uid))
    is_golden(f"{sheet}-filled-first-visit.txt", render_text(document))


def test_the_whole_sample_reads_as_before(toolkit, sample, is_golden):
    is_golden("show.txt", render_text(whole_record_sheet(toolkit, sample)))


def test_no_golden_text_is_left_over_from_a_test_that_is_gone():
    texts = {path.stem for path in (Path(__file__).parents[1] / "golden").iterdir()}
    first_visit = {f"{sheet}-filled-first-visit" for sheet in _OF_FIRST_VISIT}
    assert texts == {*_BLANK, *_FILLED, *first_visit, "show", "keys"}


def test_golden_texts_cannot_be_renewed_by_ci():
    command = [sys.executable, "-m", "pytest", "--renew-golden", "--collect-only", "-q", __file__]
    project = Path(__file__).parents[2]
    done = subprocess.run(
        command, cwd=project, env={**os.environ, "CI": "true"}, capture_output=True, text=True, check=False
    )
    assert done.returncode == pytest.ExitCode.USAGE_ERROR
    assert "--renew-golden is for a person" in done.stderr
