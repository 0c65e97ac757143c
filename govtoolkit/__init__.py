"""govtoolkit: the careers monitoring toolkit of a school's governing board."""

__version__ = "0.1.0"
