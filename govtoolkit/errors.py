"""Whose fault it is: a `UserError` is said to the person, a `BugError` is reported to us."""


class GovToolkitError(Exception):
    """The root of everything govtoolkit raises on purpose."""


class UserError(GovToolkitError):
    """Something a person can put right: one sentence that names the thing, and the way out.

    `text` and `hint` are whole sentences ready for the screen; `hint` is empty where there is nothing to do.
    """

    def __init__(self, text: str, hint: str = "") -> None:
        super().__init__(text, hint)
        self.text = text
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.text} {self.hint}".strip()


class BugError(GovToolkitError):
    """Something only we can put right."""


class CancelledError(GovToolkitError):
    """The person stopped a long piece of work; nothing half-done was left behind."""
