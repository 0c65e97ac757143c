"""What a window says of saving, for tests without one."""

from govtoolkit.app.watching import Watcher


class SavedLine(Watcher):
    """Says why words are not saved, None while all goes well."""

    problem = None

    def saved(self):
        self.problem = None

    def not_saved(self, error):
        self.problem = error
