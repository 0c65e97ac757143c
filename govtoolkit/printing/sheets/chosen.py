"""What a sheet of one visit is about: the benchmarks and the questions that were chosen for the visit, or for this print."""

from collections.abc import Collection

from govtoolkit.content.model import Benchmark, Toolkit
from govtoolkit.printing.sheets.visit import VisitOnPaper
from govtoolkit.record import questions


def benchmarks_of_visit(toolkit: Toolkit, visit: VisitOnPaper) -> list[Benchmark]:
    """Return the benchmarks chosen for this print in their order, or those in focus and those that anything was noted on."""
    if visit.options.benchmarks:
        by_number = {benchmark.number: benchmark for benchmark in toolkit.benchmark}
        return [by_number[number] for number in dict.fromkeys(visit.options.benchmarks)]
    return [each for each in toolkit.benchmark if each.number in visit.in_focus or _is_noted(each, visit)]


def questions_of_visit(known: Collection[str], visit: VisitOnPaper) -> list[str]:
    """Return the questions chosen for this print in their order, or those chosen for the visit and then those answered there.

    Args:
        known: the questions that there are, in their order; one that was chosen for the visit and is gone is left out.
    """
    if visit.options.questions:
        return list(dict.fromkeys(visit.options.questions))
    if visit.record is None or visit.visit is None:
        return []
    chosen = (each.question_key for each in questions.chosen(visit.record, visit.visit.uid))
    answered = (key for key in known if key in visit.notes)
    return [key for key in dict.fromkeys((*chosen, *answered)) if key in known]


def _is_noted(benchmark: Benchmark, visit: VisitOnPaper) -> bool:
    rows = (*benchmark.indicator, *benchmark.information_source)
    return benchmark.key in visit.notes or any(row.key in visit.marks for row in rows)
