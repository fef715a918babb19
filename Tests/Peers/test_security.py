"""SECURITY.md tells the truth as far as a test can see."""

import re

from command import ROOT

PAGE = (ROOT / "SECURITY.md").read_text()


def test_every_test_that_is_named_exists():
    rows = [line.split("|")[2] for line in PAGE.splitlines() if line.startswith("|") and re.search("`(Tests|script)/", line)]
    assert len(rows) > 12
    for row in rows:
        for part in row.split(";"):
            path, *names = re.findall(r"`([^`]+)`", part)
            text = (ROOT / path).read_text()
            for name in names:
                assert re.search(rf"\b{name}\b", text), f"{path} has no {name}"


def test_no_source_opens_a_connection():
    calls = re.compile(
        r"\b(socket|connect|getaddrinfo|gethostbyname|URLSession|dlopen|popen|system)\s*\(|FoundationNetworking"
    )
    found = {}
    for path in (ROOT / "Sources").rglob("*.*"):
        if path.suffix in (".swift", ".c", ".h"):
            for match in calls.finditer(path.read_text()):
                found.setdefault(str(path.relative_to(ROOT)), match[0])
    assert found == {}


def test_programs_are_started_in_one_place():
    starts = re.compile(r"posix_spawn\(|\bexec[lv]p?e?\(|\bfork\(")
    files = [path.name for path in (ROOT / "Sources").rglob("*.swift") if starts.search(path.read_text())]
    assert files == ["ChildProcess.swift"]
