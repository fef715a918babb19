"""Generated files are those that their sources give."""

import os
import subprocess
import sys
from pathlib import Path

from command import ROOT


def test_generated_files_are_not_stale():
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    line = [ROOT / "script/generate", "--check"]
    done = subprocess.run(line, env=os.environ | {"PATH": path}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
