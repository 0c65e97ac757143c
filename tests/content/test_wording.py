"""The shipped words against the two source documents, by the tool that lies beside the repository."""

import subprocess
import sys
from pathlib import Path

import pytest

_PROJECT = Path(__file__).resolve().parents[2]
_TOOL = _PROJECT.parent / "shared" / "tools" / "check_wording.py"

# The tool wants a checklist and a page both called `website`, and both called `link-governor`, and then says that these
# keys are used twice. A key is unique among its own kind; these two complaints, and no other, are the tool's own fault.
_FAULTS_OF_THE_TOOL = ["key website used 2 times", "key link-governor used 2 times"]


@pytest.mark.skipif(not _TOOL.exists(), reason="the sources and the tool are not beside this copy of the repository")
def test_the_tool_finds_nothing_missing_and_nothing_copied():
    found = subprocess.run(
        [sys.executable, _TOOL], cwd=_PROJECT, capture_output=True, text=True, encoding="utf-8", check=False
    )
    *complaints, summary = found.stdout.splitlines()
    assert found.stderr == ""
    assert complaints == _FAULTS_OF_THE_TOOL
    assert "; 0 runs of " in summary
