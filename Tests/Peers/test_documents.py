"""What the documents show is what the command prints; RECORD_GOLDENS=1 writes it, and fails."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from command import ROOT
from documents import CATALOGUE, DOCUMENTS, anchors, fresh, links


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_document_is_true(document, tmp_path):
    text = document.read_text()
    made = fresh(text, tmp_path)
    if os.environ.get("RECORD_GOLDENS") == "1" and made != text:
        document.write_text(made)
        pytest.fail(f"recorded {document.name}")
    assert made == text, "RECORD_GOLDENS=1 script/test brings the documents up to date"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document):
    for path, source, article in links(document):
        if article:
            assert (CATALOGUE / f"{article}.md").exists(), article
        elif not re.match(r"https?://", path or source):
            target, _, anchor = (path or source).partition("#")
            file = document if not target else resolved(document, target)
            assert file.exists(), target
            if anchor:
                assert anchor in anchors(file), f"{target}#{anchor}"


def resolved(document: Path, target: str) -> Path:
    """The file of a link; DocC names pictures without folder and ending."""
    picture = CATALOGUE / "Resources" / f"{target}.svg"
    return picture if document.parent == CATALOGUE and picture.exists() else document.parent / target


def test_every_article_is_listed():
    listed = set(re.findall(r"<doc:([\w-]+)>", (CATALOGUE / "ONNXGraph.md").read_text()))
    assert {path.stem for path in CATALOGUE.glob("*.md")} == listed | {"ONNXGraph"}


@pytest.mark.skipif(not shutil.which("docc"), reason="docc comes with Swift")
def test_catalogue_builds(tmp_path):
    command = ["docc", "convert", CATALOGUE, "--output-path", tmp_path / "site"]
    names = ["--fallback-display-name", "ONNXGraph", "--fallback-bundle-identifier", "onnxgraph"]
    result = subprocess.run(
        [*command, *names], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    warnings = [line for line in result.stdout.splitlines() if re.match("(warning|error):", line)]
    # The library's symbols are not built for this.
    assert warnings == ["warning: No symbol matched 'ONNXGraph'. Can't resolve 'ONNXGraph'."], result.stdout
    assert result.returncode == 0


def test_architecture_names_every_target():
    manifest = (ROOT / "Package.swift").read_text()
    targets = re.findall(r"\.(?:target|executableTarget|systemLibrary)\(\s*name: \"(\w+)\"", manifest)
    text = (ROOT / "ARCHITECTURE.md").read_text()
    assert [name for name in targets if f"| `{name}` |" not in text] == ["TestSupport"]
