"""Days as people write them on a form."""

import pytest

from govtoolkit.app.written_days import written_day


@pytest.mark.parametrize(
    "text",
    [
        "2027-03-12", "12/3/2027", "12/03/27", "12.3.2027", "12-3-27", "12 3 2027", "12 March 2027", "12 Mar 27",
        "12th March 2027", "Friday 12 March 2027", "friday, 12th of March, 2027.", " 12  MARCH\n2027 ", "12-Mar-2027",
    ],
)  # fmt: skip
def test_a_day_is_read_in_british_order(text):
    assert written_day(text) == "2027-03-12"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "March 2027",
        "12/3",
        "30 February 2027",
        "13/13/2027",
        "12 Marvel 2027",
        "12/3/2027 or later",
        "99",
        "1/2/345",
    ],
)
def test_anything_else_is_no_day(text):
    assert written_day(text) == ""
