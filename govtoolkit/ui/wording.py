"""How visits, people and days are called on screen."""

import re
from collections.abc import Sequence
from textwrap import shorten

from govtoolkit.clock import MONTHS, from_utc_text, long_date
from govtoolkit.record.model import Visit

_DATE = re.compile(rf"\b([1-9][0-9]?) ({'|'.join(MONTHS)}) ([0-9]{{4}})\b")


def day(text: str) -> str:
    """Return 'YYYY-MM-DD' as '12 November 2026', and '' as 'no date'."""
    return long_date(text) or "no date"


def visit_title(visit: Visit) -> str:
    """Return what to call a visit in a list."""
    return f"{visit.title} · {day(visit.visit_date)}"


def written_on(moment: str) -> str:
    """Return the day, here, of a moment as it is stored in a record ('2026-11-12T14:05:00Z')."""
    return day(from_utc_text(moment).astimezone().date().isoformat() if moment else "")


def unbroken(text: str) -> str:
    """Return words that stay on one line."""
    return text.replace(" ", "\u00a0")


def whole_dates(text: str) -> str:
    """Return a text no date of which is broken over two lines."""
    return _DATE.sub("\\1\u00a0\\2\u00a0\\3", text)


def in_one_line(*parts: str) -> str:
    """Return parts with dots between them, broken over lines, where they must be, after a dot and within no date or name."""
    return "\u00a0· ".join((parts[0], *map(unbroken, parts[1:])))


def shortened(text: str, most: int) -> str:
    """Return the first words of a text in one line, as many as have room in so many characters."""
    return shorten(text[: 2 * most], most, placeholder=" …")


def some_quoted(texts: Sequence[str], most: int, longest: int) -> str:
    """Return the first of some texts in quotes, each shortened, and how many more there are: '“…”; “…”; and 3 more'."""
    quoted = [f"“{shortened(text, longest)}”" for text in texts[:most]]
    if len(texts) > most:
        quoted.append(f"and {len(texts) - most} more")
    return "; ".join(quoted)


def short_day(text: str) -> str:
    """Return 'YYYY-MM-DD' as '12 Nov 2026', for where there is little room; '' as 'no date'."""
    number, _, rest = day(text).partition(" ")
    month, _, year = rest.partition(" ")
    return f"{number} {month[:3]} {year}" if text else "no date"
