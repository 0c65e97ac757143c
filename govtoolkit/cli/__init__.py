"""The command line: each command in one screen, no Qt, one sentence for each error."""


def main() -> None:
    """Run the command line."""
    # the commands bring click and all that they work with: whoever only imports this package waits for none of it
    from govtoolkit.cli.commands import run  # noqa: PLC0415

    run()
