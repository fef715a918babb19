#!/usr/bin/env python3
"""Writes the manual pages of the command and its subcommands from what the command says of itself.

usage: manual.py COMMAND FOLDER

COMMAND is the built command. FOLDER gets onnxgraph.1 and onnxgraph-SUBCOMMAND.1. The date in them is that of the
command's file, or SOURCE_DATE_EPOCH.
"""

import datetime
import json
import os
import subprocess
import sys
import textwrap
from pathlib import Path

EXIT_STATUS = {
    "onnxgraph": [
        (0, "The job is done."),
        (1, "There are differences or findings."),
        (2, "The job could not be done, or not all of it; standard error says why."),
    ],
    "diff": [(0, "The graphs are the same."), (1, "They differ."), (2, "They could not be compared.")],
    "validate": [
        (0, "No model has an error, or a finding from the severity threshold on."),
        (1, "A model has one."),
        (2, "A model could not be read."),
    ],
}
ORDINARY_EXIT_STATUS = [(0, "The job is done."), (2, "It could not be done, or not all of it; standard error says why.")]


def escaped(text):
    """Text as it is to be seen, hyphens as they are typed."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    text = text.replace("^", "\\(ha").replace("~", "\\(ti")
    return "".join(c if c.isascii() else f"\\[u{ord(c):04X}]" for c in text)


def line(text):
    """A line of text, which must not be taken for a request."""
    return "\\&" + text if text[:1] in (".", "'") else text


def filled(text):
    return [line(part) for part in textwrap.wrap(escaped(text), 79, break_long_words=False, break_on_hyphens=False)]


def bold(text):
    return f"\\fB{escaped(text)}\\fR"


def variable(text):
    return f"\\fI{escaped(text)}\\fR"


def option_name(name):
    return ("-" if name["kind"] == "short" else "--") + name["name"]


def form(argument, bold=bold, variable=variable):
    """How an argument is given."""
    value = variable(argument["valueName"])
    if argument["kind"] == "positional":
        return value + (" ..." if argument["isRepeating"] else "")
    names = sorted(argument["names"], key=lambda name: name["kind"] != "short")
    spelled = ", ".join(bold(option_name(name)) for name in names)
    return spelled if argument["kind"] == "flag" else f"{spelled} {value}"


def meaning(argument):
    text = argument.get("abstract", "")
    if argument.get("allValues"):
        text += f" Values: {', '.join(argument['allValues'])}."
    if argument.get("defaultValue"):
        text += f" Default: {argument['defaultValue']}."
    return text


def synopsis(path, command):
    words = [bold(" ".join(path))]
    if command.get("subcommands"):
        return words + [variable("command"), "[" + variable("argument") + " ...]"]
    arguments = shown_arguments(command)
    required = lambda argument: argument["kind"] != "positional" and not argument["isOptional"]
    words += [form({**a, "names": [a["preferredName"]]}) for a in arguments if required(a)]
    words.append("[" + variable("options") + "]")
    for argument in arguments:
        if argument["kind"] == "positional":
            words.append(f"[{form(argument)}]" if argument["isOptional"] else form(argument))
    return words


def options(command):
    title = ""
    # Those without a title would otherwise stand below the title before them.
    for argument in sorted(shown_arguments(command), key=lambda argument: "sectionTitle" in argument):
        if argument.get("sectionTitle", "") != title:
            title = argument["sectionTitle"]
            yield f'.SS "{escaped(title)}"'
        yield ".TP"
        yield form(argument)
        yield from filled(meaning(argument))


def discussion(command):
    """The paragraphs of a command's description, and its examples."""
    text, _, examples = command.get("discussion", "").partition("Examples:\n")
    paragraphs = [" ".join(part.split()) for part in text.split("\n\n")]
    return [part for part in paragraphs if part], [part.strip() for part in examples.splitlines() if part.strip()]


def page(path, command, date, version):
    name = "-".join(path)
    abstract = command["abstract"].rstrip(".")
    paragraphs, examples = discussion(command)
    yield f'.TH {name.upper()} 1 {date} "onnxgraph {version}" "onnxgraph manual"'
    yield ".SH NAME"
    yield from filled(f"{name} - {abstract[0].lower() + abstract[1:]}")
    yield ".SH SYNOPSIS"
    yield " ".join(synopsis(path, command))
    yield ".SH DESCRIPTION"
    for number, paragraph in enumerate([command["abstract"], *paragraphs]):
        if number:
            yield ".PP"
        yield from filled(paragraph)
    if shown := shown_subcommands(command):
        yield ".SH COMMANDS"
        for subcommand in shown:
            yield ".TP"
            yield f"\\fB{escaped(name + '-' + subcommand['commandName'])}\\fR(1)"
            yield from filled(subcommand["abstract"])
    yield ".SH OPTIONS"
    yield from options(command)
    yield ".SH EXIT STATUS"
    for code, what in EXIT_STATUS.get(path[-1], ORDINARY_EXIT_STATUS):
        yield ".TP"
        yield str(code)
        yield from filled(what)
    if examples:
        yield ".SH EXAMPLES"
        yield ".EX"
        yield from (line(escaped(example)) for example in examples)
        yield ".EE"
    if len(path) > 1:
        yield ".SH SEE ALSO"
        yield f"\\fB{escaped(path[0])}\\fR(1)"


def shown_arguments(command):
    return [argument for argument in command["arguments"] if argument["shouldDisplay"]]


def shown_subcommands(command):
    return [c for c in command.get("subcommands", []) if c["shouldDisplay"] and c["commandName"] != "help"]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    executable, folder = Path(sys.argv[1]).absolute(), Path(sys.argv[2])
    ask = lambda option: subprocess.run([executable, option], check=True, capture_output=True, text=True).stdout
    command = json.loads(ask("--experimental-dump-help"))["command"]
    version = ask("--version").split()[1].rstrip(",")
    seconds = int(os.environ.get("SOURCE_DATE_EPOCH") or executable.stat().st_mtime)
    date = datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).date()
    folder.mkdir(parents=True, exist_ok=True)
    name = command["commandName"]
    pages = [((name,), command), *(((name, c["commandName"]), c) for c in shown_subcommands(command))]
    for path, described in pages:
        (folder / f"{'-'.join(path)}.1").write_text("\n".join(page(path, described, date, version)) + "\n")


if __name__ == "__main__":
    main()
