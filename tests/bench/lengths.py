"""How time and memory grow with the length of a note, in several scripts: run by `make bench`."""

import sys
from collections.abc import Callable
from functools import partial
from statistics import median

from govtoolkit.printing.document import Document, Heading, Note
from govtoolkit.printing.options import Layout, Paper
from govtoolkit.printing.pdf.render import render

_WORDS = {
    "English": "the school has a clear plan for careers and we met the Careers Leader who showed us how it works",
    "Arabic": "المدرسة تساعد الطلاب على اختيار المهن وقد التقينا بالمعلمة التي شرحت لنا الخطة",
    "Hindi": "विद्यार्थियों को करियर की जानकारी मिली और हमने प्रधानाचार्य से मुलाकात की",
    "Chinese": "学校 在 八年级 为 所有 学生 提供 职业 指导 家长 也 参加",
}
_LENGTHS = (5_000, 20_000, 80_000)
_LONGEST = 100_000


def main() -> None:
    """Measure both and print them, a line each."""
    from tests.bench.bench import peak, report, timed  # noqa: PLC0415  # the process that is measured needs none of it

    for language in _WORDS:
        short, middle, long = (printed(language, words) for words in _LENGTHS)
        rounds = 7 if language == "English" else 3
        report(f"{language}, a note of 20,000 words / 5,000 words (straight line 4)", middle, short, rounds)
        report(f"{language}, a note of 80,000 words / 20,000 words (straight line 4)", long, middle, rounds)
        seconds = median(timed(long) for _ in range(3))
        print(f"  80,000 words: {seconds:.2f} s here")
    peaks: dict[str, float] = {}
    for language in _WORDS:
        peak([sys.executable, "-m", "tests.bench.lengths", language], peaks, language)
    said = ", ".join(f"{language} {size:.0f} MB" for language, size in peaks.items())
    print(f"  peak memory of a whole process for 100,000 words (aim 60 for English): {said}")


def printed(language: str, words: int) -> Callable[[], None]:
    """Return what prints a note of so many words, in paragraphs of a hundred."""
    some = _WORDS[language].split()
    space = "" if language == "Chinese" else " "
    paragraphs = (
        space.join(some[(number + number // 7) % len(some)] for number in range(first, first + 100))
        for first in range(0, words, 100)
    )
    document = Document("Bench", ("School",), "", (Heading(1, "A long note"), Note("\n".join(paragraphs))))
    return partial(_print, document)


def _print(document: Document) -> None:
    render(document, paper=Paper.A4, text_size=10, layout=Layout.BEST)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        printed(sys.argv[1], _LONGEST)()
    else:
        main()
