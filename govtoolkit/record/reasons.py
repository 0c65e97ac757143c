"""The reasons that the program itself leaves beside a change of a released visit, and how they are told from a person's."""

BROUGHT_BACK = "brought back"
"""The reason of what was given out, was deleted by somebody who did not know, and stands again."""

_TAKEN_BACK = "taken back: "


def taken_back(reason: str) -> str:
    """Return the reason that stays where a change with a reason is taken back, '' where it had none."""
    return f"{_TAKEN_BACK}{reason}" if reason else ""


def what_was_taken_back(reason: str) -> str:
    """Return the reason of the change that was taken back, '' where a reason is not of that sort."""
    return reason.removeprefix(_TAKEN_BACK) if reason.startswith(_TAKEN_BACK) else ""


def is_deliberate(reason: str) -> bool:
    """Tell whether whoever made a change knew of the release.

    Where something was brought back, and that was taken back, it is as the one left it who did not know.
    """
    return bool(reason) and what_was_taken_back(reason) != BROUGHT_BACK
