"""What a screen reader hears: every control of every page and dialog has a name, and no two leave a listener guessing."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QPlainTextEdit, QPushButton, QWidget

from govtoolkit.app.settings import Settings
from tests.ui.places import House, Place

_Role = QAccessible.Role
NAMED = {
    _Role.Button, _Role.ButtonMenu, _Role.ButtonDropDown, _Role.CheckBox, _Role.RadioButton, _Role.EditableText,
    _Role.ComboBox, _Role.List, _Role.ListItem, _Role.Table, _Role.Tree, _Role.SpinBox, _Role.Slider, _Role.PageTab,
    _Role.Dialog, _Role.MenuItem,
}  # fmt: skip
"""What must have a name."""

TOLD_APART = {
    _Role.Button, _Role.ButtonMenu, _Role.CheckBox, _Role.RadioButton, _Role.EditableText, _Role.ComboBox, _Role.List,
    _Role.SpinBox,
}  # fmt: skip
"""What must not share its name with another one of its kind at the same place."""

_INNER = {_Role.EditableText: {_Role.SpinBox, _Role.ComboBox}}
"""A part that a reader takes for one with the control around it may carry the same name, or none."""


def controls(root: QWidget) -> Iterator[tuple[_Role, str, str]]:
    """Yield role, name and class of every control that a listener meets in a window."""
    top = QAccessible.queryAccessibleInterface(root)
    assert top is not None
    yield from _walk(top, None)


def _walk(interface: QAccessibleInterface, around: _Role | None) -> Iterator[tuple[_Role, str, str]]:
    role = interface.role()
    if interface.state().invisible:  # type: ignore[attr-defined]
        return
    if role in NAMED and around not in _INNER.get(role, ()):
        thing = interface.object()
        yield role, interface.text(QAccessible.Text.Name).strip(), _described(thing)
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is not None and child.isValid():
            yield from _walk(child, role)


def _described(thing: object) -> str:
    return (
        f"{type(thing).__name__} “{thing.objectName()}”" if isinstance(thing, QWidget) else "a line of a list or menu"
    )


def unnamed(places: Iterable[Place]) -> list[str]:
    """Return the controls without a name, and what the keyboard stops at without anything to say."""
    faults = []
    for place, root in places:
        faults += [f"{place}: {role.name} without a name: {what}" for role, name, what in controls(root) if not name]
        faults += [f"{place}: the keyboard stops at {_described(widget)}, which has no name" for widget in mute(root)]
    return faults


def mute(root: QWidget) -> Iterator[QWidget]:
    """Yield what Tab goes to and a reader has no word for."""
    for widget in root.findChildren(QWidget):
        is_stop = (
            widget.window() is root and widget.isVisible() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        )
        if is_stop and widget.focusProxy() is None and not widget.parent().inherits("QAbstractSpinBox"):
            interface = QAccessible.queryAccessibleInterface(widget)
            if interface is not None and not interface.text(QAccessible.Text.Name).strip():
                yield widget


def alike(places: Iterable[Place]) -> list[str]:
    """Return the names that several controls of one kind share at one place."""
    faults = []
    for place, root in places:
        met = Counter((role, name) for role, name, _ in controls(root) if role in TOLD_APART and name)
        faults += [f"{place}: {count} × {role.name} “{name}”" for (role, name), count in met.items() if count > 1]
    return faults


def both(places: Iterable[Place]) -> list[str]:
    """Return the faults of both kinds."""
    return [fault for place in places for look in (unnamed, alike) for fault in look([place])]


def test_every_control_of_the_start_page_has_a_name_of_its_own(
    house: House, settings: Settings, tmp_path: Path
) -> None:
    for name in ("spring/Clunmere.db", "autumn/Clunmere.db"):
        settings.note_recent(tmp_path / name)
    house.window._start.refresh()
    assert both(house.start()) == []


def test_every_control_of_every_page_has_a_name_of_its_own(house: House) -> None:
    house.open_sample()
    assert both(house.pages()) == []


def test_every_control_of_a_file_in_which_nothing_is_written_has_a_name_of_its_own(house: House) -> None:
    house.open_new()
    assert both(house.pages()) == []


def test_every_control_of_every_dialog_has_a_name_of_its_own(house: House) -> None:
    house.open_sample()
    assert both(house.dialogs()) == []


def test_no_letter_is_given_to_two_controls_of_a_dialog(house: House) -> None:
    house.open_sample()
    found = []
    for name, dialog in house.dialogs():
        labels = (each for each in dialog.findChildren(QLabel) if each.buddy() is not None)
        shown = (each for each in (*labels, *dialog.findChildren(QAbstractButton)) if each.isVisible())
        letters = Counter(key for each in shown if (key := QKeySequence.mnemonic(each.text()).toString()))
        found += [f"{name}: {key}" for key, count in letters.items() if count > 1]
    assert found == []


def test_names_stay_where_the_window_is_narrow_and_the_text_large(house: House) -> None:
    house.open_sample()
    house.window._appearance.set_zoom(200)
    house.window.resize(900, 700)
    assert both(house.pages()) == []


def test_a_page_and_a_dialog_say_what_they_are(house: House) -> None:
    house.open_sample()
    assert house.window.windowTitle()
    assert [name for name, dialog in house.dialogs() if not dialog.windowTitle()] == []


def test_a_button_with_a_picture_only_is_caught(house: House) -> None:
    house.open_sample()
    planted = QPushButton()
    house.window._pages.current.column.addWidget(planted)  # type: ignore[union-attr]
    house.settle()
    faults = unnamed([("b1", house.window)])
    assert len(faults) == 2
    assert "QPushButton" in faults[0]
    planted.setAccessibleName("Add")
    assert unnamed([("b1", house.window)]) == []


def test_an_editor_without_a_name_is_caught_and_one_with_a_name_twice(house: House) -> None:
    house.open_sample()
    house.window._navigation.choose("b1")
    column = house.window._pages.current.column  # type: ignore[union-attr]
    planted, tick = QPlainTextEdit(), QCheckBox()
    column.addWidget(planted)
    house.settle()
    assert any("EditableText without a name" in fault for fault in unnamed([("b1", house.window)]))
    for twin in house.window._pages.current.findChildren(QCheckBox)[:1]:  # type: ignore[union-attr]
        tick.setAccessibleName(twin.accessibleName())
        planted.setAccessibleName("My own")
    column.addWidget(tick)
    house.settle()
    assert unnamed([("b1", house.window)]) == []
    assert alike([("b1", house.window)]) == [f"b1: 2 × CheckBox “{tick.accessibleName()}”"]
