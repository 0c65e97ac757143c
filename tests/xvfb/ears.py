"""A screen reader's ears and hands, for the system's own Python (pyatspi): one request in JSON a line, one answer a line.

Requests: {"do": "list"}; {"do": "read" | "write" | "focus", "role": ..., "name": its beginning, "text": ...};
{"do": "focused"}.
"""

import json
import sys

import pyatspi

PROGRAM = "govtoolkit"


def main():
    for line in sys.stdin:
        try:
            answer = answer_to(json.loads(line))
        except Exception as error:  # noqa: BLE001 - whatever went wrong is told to the test, which asks again
            answer = {"error": repr(error)}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def answer_to(request):
    things = list(walk())
    if request["do"] == "list":
        return [[thing.getRoleName(), thing.name] for thing in things]
    if request["do"] == "focused":
        found = [thing for thing in things if thing.getState().contains(pyatspi.STATE_FOCUSED)]
        return [[thing.getRoleName(), thing.name] for thing in found]
    thing = next(
        each for each in things if each.getRoleName() == request["role"] and each.name.startswith(request["name"])
    )
    if request["do"] == "write":
        return thing.queryEditableText().setTextContents(request["text"])
    if request["do"] == "focus":
        return thing.queryComponent().grabFocus()
    text = thing.queryText()
    return text.getText(0, text.characterCount)


def walk():
    """Yield all that is shown of the program."""
    waiting = [each for each in pyatspi.Registry.getDesktop(0) if each is not None and PROGRAM in each.name]
    while waiting:
        thing = waiting.pop(0)
        if thing is None:
            continue
        if thing.getState().contains(pyatspi.STATE_SHOWING) or thing.getRoleName() == "application":
            yield thing
            waiting[:0] = [thing.getChildAtIndex(place) for place in range(thing.childCount)]


main()
