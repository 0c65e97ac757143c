"""`python -m govtoolkit`."""

from govtoolkit.cli import main

main()
