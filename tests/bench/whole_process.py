"""How much a whole process takes: seconds of a processor, and megabytes at its largest.

Linux counts what a process was before it became another program, so it is started by a small one, not by the large bench. What
is installed has been compiled: Python may keep what it compiles here, too, whatever the bench was told.
"""

import os
import subprocess
import sys

_STARTER = """
import os, subprocess, sys
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
print(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status))
"""


def whole_process(command: list[str]) -> tuple[float, float]:
    """Run a command, and return how many seconds of a processor it took, and its largest size in MB."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    starter = [sys.executable, "-S", "-c", _STARTER, *command]
    done = subprocess.run(starter, env=environment, capture_output=True, text=True, check=True)
    seconds, size, code = done.stdout.split()
    if code != "0":
        raise SystemExit(f"{command} failed: {done.stderr}")
    return float(seconds), float(size)
