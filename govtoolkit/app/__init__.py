"""Use cases: what a governor or a clerk wants done, for the window and the command line alike. No Qt."""
