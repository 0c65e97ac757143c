"""A screen reader's ears and hands, for the system's own Python: one request in JSON a line, one answer a line.

Requests: {"do": "list"}; {"do": "read" | "write" | "focus", "role": ..., "name": its beginning, "text": ...};
{"do": "focused"}.

Everything that stands on one step of the tree is asked for at once: asking for one thing after another, as pyatspi does,
takes the program that is asked four times as long.
"""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402 - only after its version

PROGRAM = "govtoolkit"
WITHIN = 5_000
"""Milliseconds that the program may take over an answer."""

SHOWING, FOCUSED = int(Atspi.StateType.SHOWING), int(Atspi.StateType.FOCUSED)
ACCESSIBLE = "org.a11y.atspi.Accessible"
DESKTOP = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")


class Thing:
    """One of what is there, by its bus name and path, with what was told of it."""

    def __init__(self, place):
        self.place = tuple(place)
        self.states = self.children = self.role = self.name = None

    def has(self, state):
        return bool(self.states[state // 32] >> state % 32 & 1)

    def described(self):
        return [Atspi.role_get_name(Atspi.Role(self.role)), self.name]


class Bus:
    """The bus that screen readers listen to."""

    def __init__(self):
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        where = session.call_sync(
            "org.a11y.Bus",
            "/org/a11y/bus",
            "org.a11y.Bus",
            "GetAddress",
            None,
            None,
            Gio.DBusCallFlags.NONE,
            WITHIN,
            None,
        )
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        self._connection = Gio.DBusConnection.new_for_address_sync(where.unpack()[0], flags, None, None)

    def ask(self, *questions):
        """Ask (place, interface, method, arguments) all at once, and return the answers in their order."""
        answers = {}

        def hear(connection, result, number):
            try:
                answers[number] = connection.call_finish(result).unpack()
            except GLib.Error as error:
                answers[number] = error

        for number, (place, interface, method, arguments) in enumerate(questions):
            self._connection.call(
                *place, interface, method, arguments, None, Gio.DBusCallFlags.NONE, WITHIN, None, hear, number
            )
        while len(answers) < len(questions):
            GLib.MainContext.default().iteration(True)
        for answer in answers.values():
            if isinstance(answer, GLib.Error):
                raise answer
        return [answers[number][0] if answers[number] else None for number in range(len(questions))]

    def walk(self, *, described=True):
        """Return all that is shown of the program, each before what is in it."""
        [programs] = self.ask((DESKTOP, ACCESSIBLE, "GetChildren", None))
        names = self.ask(*(_name(place) for place in programs))
        tops = [Thing(place) for place, name in zip(programs, names, strict=True) if PROGRAM in name]
        level = tops
        while level:
            states = self.ask(*((thing.place, ACCESSIBLE, "GetState", None) for thing in level))
            for thing, state in zip(level, states, strict=True):
                thing.states = state
            shown = [thing for thing in level if thing.has(SHOWING) or thing in tops]
            found = self.ask(*((thing.place, ACCESSIBLE, "GetChildren", None) for thing in shown))
            for thing, children in zip(shown, found, strict=True):
                thing.children = [Thing(place) for place in children]
            level = [child for thing in shown for child in thing.children]
        things = list(_in_order(tops))
        return self.describe(things) if described else things

    def describe(self, things):
        """Ask for the roles and names of things, and return them."""
        questions = ((thing.place, ACCESSIBLE, "GetRole", None) for thing in things)
        roles, names = self.ask(*questions), self.ask(*(_name(thing.place) for thing in things))
        for thing, role, name in zip(things, roles, names, strict=True):
            thing.role, thing.name = role, name
        return things


def main():
    bus = None
    for line in sys.stdin:
        try:
            bus = bus or Bus()
            answer = answer_to(bus, json.loads(line))
        except Exception as error:  # noqa: BLE001 - whatever went wrong is told to the test, which asks again
            answer = {"error": repr(error)}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def answer_to(bus, request):
    if request["do"] == "list":
        return [thing.described() for thing in bus.walk()]
    if request["do"] == "focused":
        focused = [thing for thing in bus.walk(described=False) if thing.has(FOCUSED)]
        return [thing.described() for thing in bus.describe(focused)]
    thing = next(
        each for each in bus.walk() if each.described()[0] == request["role"] and each.name.startswith(request["name"])
    )
    text, editable, component = (f"org.a11y.atspi.{name}" for name in ("Text", "EditableText", "Component"))
    if request["do"] == "write":
        question = (editable, "SetTextContents", GLib.Variant("(s)", (request["text"],)))
    elif request["do"] == "focus":
        question = (component, "GrabFocus", None)
    else:
        question = (text, "GetText", GLib.Variant("(ii)", (0, -1)))
    return bus.ask((thing.place, *question))[0]


def _name(place):
    return place, "org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (ACCESSIBLE, "Name"))


def _in_order(things):
    for thing in things:
        if thing.children is not None:
            yield thing
            yield from _in_order(thing.children)


main()
