"""How days are called on screen."""

import pytest

from govtoolkit.ui.wording import whole_dates


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Seen on 12 November 2026, from Mr Smith", "Seen on 12\u00a0November\u00a02026, from Mr Smith"),
        ("from 1 May 2025 to 31 December 2026.", "from 1\u00a0May\u00a02025 to 31\u00a0December\u00a02026."),
        ("(kept 21 November 2026).db", "(kept 21\u00a0November\u00a02026).db"),
        ("Benchmark 5 May 2026, Year 12 Novembers 2026", "Benchmark 5\u00a0May\u00a02026, Year 12 Novembers 2026"),
        ("the board of 012 March 2026 and May 2026", "the board of 012 March 2026 and May 2026"),
    ],
)
def test_a_date_in_a_sentence_is_never_broken_over_two_lines(text: str, shown: str) -> None:
    assert whole_dates(text) == shown
    assert whole_dates(shown) == shown
