"""Days as people write them by hand, in British order: '12/11/2026', '12 Nov 26', 'Thursday 12th November 2026'."""

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FIGURES = re.compile(r"(\d{1,2})\s*[./\- ]\s*(\d{1,2})\s*[./\- ]\s*(\d{4}|\d{2})")
_WORDS = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s\-]+"
    r"([a-z]{3,9})\.?,?[\s\-]+(\d{4}|\d{2})"
)
_NAMES = re.compile(
    "jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?"
)
_TWO_FIGURES, _CENTURY = 100, 2000


def written_day(text: str) -> str:
    """Return the day that somebody wrote as 'YYYY-MM-DD', '' where it is not one day of the calendar and nothing else."""
    plain = " ".join(text.casefold().split()).rstrip(".")
    if found := _ISO.fullmatch(plain):
        year, month, day = (int(part) for part in found.groups())
    elif found := _FIGURES.fullmatch(plain):
        day, month, year = (int(part) for part in found.groups())
    elif (found := _WORDS.fullmatch(plain)) and _NAMES.fullmatch(found[2]):
        day, month, year = int(found[1]), _MONTHS.index(found[2][:3]) + 1, int(found[3])
    else:
        return ""
    try:
        return date(year if year >= _TWO_FIGURES else _CENTURY + year, month, day).isoformat()
    except ValueError:
        return ""
