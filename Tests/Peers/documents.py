"""What in the documents is made by running the command: transcripts, tables and examples behind a marker."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from command import COMMAND, ROOT, run

CATALOGUE = ROOT / "Sources/ONNXGraph/ONNXGraph.docc"
DOCUMENTS = sorted([*ROOT.glob("*.md"), *CATALOGUE.glob("*.md")])
# 1 is what these say when they find something.
FINDERS = ("onnxgraph diff", "onnxgraph validate")
# The measured cases that the README names.
FIGURES = [
    "export the four nets",
    "start",
    "inspect 27 nodes, 1.8 GB",
    "validate ResNet-50",
    "simplify ResNet-50; onnxslim",
    "diff 10,000 nodes",
]


def transcript(lines: str, folder: Path) -> str:
    """What a terminal shows when the commands, which a semicolon separates, are entered one by one."""
    path = os.pathsep.join([str(COMMAND.parent), os.environ["PATH"]])
    # git wants to know who commits, and knows of no settings.
    persons = {f"GIT_{who}_{what}": "a@b.c" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    settings = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", **persons}
    environment = {**os.environ, **settings, "PATH": path, "NO_COLOR": "1"}
    shown = []
    for command in lines.split("; "):
        result = subprocess.run(
            ["bash", "-c", command],
            cwd=folder,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        allowed = (0, 1) if command.startswith(FINDERS) else (0,)
        assert result.returncode in allowed, f"{command}: {result.returncode}\n{result.stdout}"
        shown.append(f"$ {command}\n{result.stdout}")
    return "\n".join(shown)


def table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)


def counted(operators: dict[str, int]) -> str:
    ops = sorted(operators.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(op if count == 1 else f"{op} {count}" for op, count in ops)


def blocks() -> str:
    """Every block: what it is, where it is published, its parameters and operators."""
    parts = []
    for block in json.loads(run("blocks", "--format", "json").stdout)["blocks"]:
        parts.append(f"## {block['name']}\n\n{sentence(block['summary'])}\n")
        parts.append(f"- Source: {block['source']}\n- Operators: {counted(block['operators'])}\n")
        rows = [
            [f"`{p['name']}`", f"`{p['default']}`", "; ".join([p["kind"], *p["requirements"]]), p["summary"]]
            for p in block["parameters"]
        ]
        if rows:
            parts.append(table(["parameter", "default", "values", "meaning"], rows))
        if (CATALOGUE / f"Resources/{block['name']}.svg").exists():
            parts.append(f"![The graph of {block['name']}]({block['name']})\n")
    return "\n".join(parts)


def sentence(text: str) -> str:
    return text[0].upper() + text[1:].rstrip(".") + "."


def rules() -> str:
    """Every rule of `validate`, by area."""
    areas: dict[str, list[dict]] = {}
    for rule in json.loads(run("validate", "--list-rules", "--format", "json").stdout)["rules"]:
        areas.setdefault(rule["id"].split(".")[0], []).append(rule)
    parts = []
    for area, members in areas.items():
        parts.append(f"## {area}\n")
        for rule in members:
            alone = "" if rule["reference"] else "; the official checker does not look at it"
            parts.append(f"**`{rule['id']}`** ({rule['severity']}{alone}): {rule['summary']}.\n")
            parts.append(f"{rule['explanation']}\n")
    return "\n".join(parts)


def figures() -> str:
    """Some of the measured ratios."""
    lines = (ROOT / "Benchmarks/RESULTS.md").read_text().splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line[:2] == "| "]
    chosen = [row[:5] for row in rows if row[0] in FIGURES]
    assert [row[0] for row in chosen] == FIGURES
    return table(rows[0][:5], chosen)


def commands() -> str:
    """Every command: what it does, its arguments, exit codes and examples, as in its manual page."""
    sys.path.append(str(ROOT / "script"))
    import manual

    described = json.loads(run("--experimental-dump-help").stdout)["command"]
    parts = []
    for command in manual.shown_subcommands(described):
        name = command["commandName"]
        paragraphs, examples = manual.discussion(command)
        parts += [f"## {name}\n", "\n\n".join([command["abstract"], *paragraphs]) + "\n"]
        rows = [[f"`{manual.form(a, str, str)}`", manual.meaning(a)] for a in manual.shown_arguments(command)]
        parts.append(table(["argument", "meaning"], [row for row in rows if row[0] not in ("`-h, --help`", "`--version`")]))
        codes = manual.EXIT_STATUS.get(name, manual.ORDINARY_EXIT_STATUS)
        parts.append(table(["exit code", "meaning"], [[str(code), what] for code, what in codes]))
        parts.append("\n".join(["```", *examples, "```\n"]))
    return "\n".join(parts)


SECTIONS: dict[str, Callable[[], str]] = {"blocks": blocks, "rules": rules, "figures": figures, "commands": commands}


def fresh(text: str, folder: Path) -> str:
    """The document with everything in it that is made anew; `folder` is where its commands run."""
    shutil.copy(ROOT / "Fixtures/validate/broken.onnx", folder)
    text = re.sub(
        r"(<!-- transcript: (.+?) -->\n```\n).*?(```\n)",
        lambda match: match[1] + transcript(match[2], folder) + match[3],
        text,
        flags=re.DOTALL,
    )
    example = (ROOT / "Examples/CustomBlock/Sources/CustomBlock/main.swift").read_text()
    text = re.sub(
        r"(<!-- example -->\n```swift\n).*?(```\n)",
        lambda match: match[1] + example + match[2],
        text,
        flags=re.DOTALL,
    )
    return re.sub(
        r"(<!-- begin (\w+) -->\n).*?(<!-- end -->\n)",
        lambda match: match[1] + "\n" + SECTIONS[match[2]]() + "\n" + match[3],
        text,
        flags=re.DOTALL,
    )


def links(document: Path) -> list[str]:
    """The targets of a document's links and pictures, outside of code."""
    text = re.sub(r"```.*?```|`[^`\n]*`", "", document.read_text(), flags=re.DOTALL)
    return re.findall(r"\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"|<doc:([\w-]+)>", text)


def anchors(document: Path) -> set[str]:
    """The anchors of a document's headings, as GitHub names them."""
    titles = re.findall(r"^#+ (.+)$", document.read_text(), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}
