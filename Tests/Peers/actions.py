"""Runs the action's own steps as GitHub would, as far as they are scripts."""

import re
import stat
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from command import COMMAND, ROOT
from repository import Repository

ACTION = yaml.safe_load((ROOT / "action.yml").read_text())
FAKE_GH = r"""#!/usr/bin/env bash
# Stands for gh: writes down how it is called, and answers with what the test has prepared.
printf '%s\0' "$@" >>"$FAKE/calls"
printf '\n' >>"$FAKE/calls"
for argument in "$@"; do
    case $argument in body=@*) cat "${argument#body=@}" >"$FAKE/body" ;; esac
done
if [ -e "$FAKE/refusal" ]; then cat "$FAKE/refusal" >&2; exit 1; fi
case " $* " in *" --paginate "*) cat "$FAKE/ids" 2>/dev/null ;; esac
exit 0
"""


@dataclass
class Outcome:
    """What a run of the action has left behind."""

    failed: list[str] = field(default_factory=list)
    ran: list[str] = field(default_factory=list)
    used: list[str] = field(default_factory=list)
    output: str = ""
    summary: str = ""
    outputs: dict[str, str] = field(default_factory=dict)


class Runner:
    """A runner of GitHub Actions with one job, whose working directory is a repository."""

    def __init__(self, folder: Path, repository: Repository, event: dict):
        self.folder = folder / "runner"
        (self.folder / "bin").mkdir(parents=True)
        gh = self.folder / "bin/gh"
        gh.write_text(FAKE_GH)
        gh.chmod(gh.stat().st_mode | stat.S_IXUSR)
        self.repository = repository
        self.event = event

    def calls(self) -> list[list[str]]:
        """How gh was called."""
        calls = self.folder / "calls"
        return [line.split("\0")[:-1] for line in calls.read_text().splitlines()] if calls.exists() else []

    def act(self, **inputs: str) -> Outcome:
        """Runs the steps; inputs have `_` for `-`."""
        given = {key.replace("_", "-"): value for key, value in inputs.items()}
        assert set(given) <= set(ACTION["inputs"])
        contexts = {
            "inputs": {key: given.get(key, entry["default"]) for key, entry in ACTION["inputs"].items()},
            "github": {"event": self.event, "token": "secret", "event_name": "push"},
            "steps": {},
        }
        outcome = Outcome()
        path = [str(self.folder / "bin"), self.repository.environment["PATH"]]
        summary = self.folder / "summary.md"
        summary.write_text("")
        for index, step in enumerate(ACTION["runs"]["steps"]):
            name = step.get("id", step.get("uses", step.get("run", "")))
            result = contexts["steps"].setdefault(step.get("id", str(index)), {"outputs": {}, "outcome": "skipped"})
            if not (self.value(step["if"], contexts) if "if" in step else not outcome.failed):
                continue
            if "uses" in step:
                outcome.used.append(step["uses"])
                self.restore(step, contexts)
                continue
            files = {key: self.folder / key.lower() for key in ("GITHUB_OUTPUT", "GITHUB_PATH")}
            for file in files.values():
                file.write_text("")
            done = self.repository.run(
                *["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
                **{key: str(self.value(value, contexts)) for key, value in step.get("env", {}).items()},
                **{key: str(file) for key, file in files.items()},
                PATH=":".join(path),
                FAKE=str(self.folder),
                RUNNER_TEMP=str(self.folder / "temp"),
                GITHUB_ACTIONS="true",
                GITHUB_ACTION_PATH=str(ROOT),
                GITHUB_REPOSITORY="owner/models",
                GITHUB_RUN_ID="7",
                GITHUB_STEP_SUMMARY=str(summary),
                GITHUB_WORKSPACE=str(self.repository.path),
            )
            lines = files["GITHUB_OUTPUT"].read_text().splitlines()
            result["outputs"] = dict(line.split("=", 1) for line in lines)
            result["outcome"] = "failure" if done.returncode else "success"
            path = files["GITHUB_PATH"].read_text().splitlines() + path
            outcome.ran.append(name)
            outcome.output += done.stdout + done.stderr
            if done.returncode:
                outcome.failed.append(name)
        outcome.summary = summary.read_text()
        outcome.outputs = {key: self.value(entry["value"], contexts) for key, entry in ACTION["outputs"].items()}
        return outcome

    def restore(self, step: dict, contexts: dict) -> None:
        """Stands for the cache, in which the command is found."""
        if step["uses"].startswith("actions/cache@"):
            folder = Path(self.value(step["with"]["path"], contexts))
            folder.mkdir(parents=True, exist_ok=True)
            link = folder / "onnxgraph"
            if not link.exists():
                link.symlink_to(COMMAND)

    @staticmethod
    def value(text: str, contexts: dict):
        """The value of an expression: operators, strings, and paths into contexts."""

        def look_up(match: re.Match) -> str:
            value = contexts
            for word in match[0].split("."):
                value = value.get(word, "") if isinstance(value, dict) else ""
            return repr(value)

        found = re.fullmatch(r"\$\{\{ (.+) \}\}", text)
        assert found, text
        code = re.sub(r"\b(?:inputs|github|steps)(?:\.[\w-]+)+", look_up, found[1])
        code = code.replace("!cancelled()", "True").replace("&&", " and ").replace("||", " or ")
        return eval(code, {})  # noqa: S307
