"""What the README shows is what the command prints; RECORD_GOLDENS=1 writes it, and fails."""

import json
import os
import re
import shlex
import shutil

import pytest

from command import ROOT, run

README = ROOT / "README.md"


def transcript(line: str, folder) -> str:
    shown = []
    for command in line.split("; "):
        result = run(*shlex.split(command)[1:], cwd=folder)
        # 1 is what diff says of a difference, and validate of the model that is broken.
        finds = command.startswith("onnxgraph diff") or "broken" in command
        assert result.returncode == int(finds)
        shown.append(f"$ {command}\n{result.stderr.decode()}{result.stdout.decode()}")
    return "\n".join(shown)


def block_table() -> str:
    rows = ["| block | what it is | ops |", "|---|---|---|"]
    for block in json.loads(run("blocks", "--format", "json").stdout)["blocks"]:
        ops = sorted(block["operators"].items(), key=lambda item: (-item[1], item[0]))
        shown = ", ".join(op if count == 1 else f"{op} {count}" for op, count in ops)
        picture = f"Sources/ONNXGraph/ONNXGraph.docc/Resources/{block['name']}.svg"
        rows.append(f"| [`{block['name']}`]({picture}) | {block['summary']} | {shown} |")
    return "\n".join(rows)


def test_readme_is_true(tmp_path):
    text = README.read_text()
    shutil.copy(ROOT / "Fixtures/validate/broken.onnx", tmp_path)
    fresh = re.sub(
        r"(<!-- transcript: (.+?) -->\n```\n).*?(```\n)",
        lambda match: match[1] + transcript(match[2], tmp_path) + match[3],
        text,
        flags=re.DOTALL,
    )
    fresh = re.sub(
        r"(<!-- blocks -->\n\n?).*?(\n## )",
        lambda match: "<!-- blocks -->\n" + block_table() + "\n" + match[2],
        fresh,
        flags=re.DOTALL,
    )
    example = (ROOT / "Examples/CustomBlock/Sources/CustomBlock/main.swift").read_text()
    fresh = re.sub(
        r"(<!-- example -->\n```swift\n).*?(```\n)",
        lambda match: match[1] + example + match[2],
        fresh,
        flags=re.DOTALL,
    )
    if os.environ.get("RECORD_GOLDENS") == "1" and fresh != text:
        README.write_text(fresh)
        pytest.fail("recorded README.md")
    assert fresh == text, "RECORD_GOLDENS=1 script/test brings the README up to date"


def test_architecture_names_every_target():
    manifest = (ROOT / "Package.swift").read_text()
    targets = re.findall(r"\.(?:target|executableTarget|systemLibrary)\(\s*name: \"(\w+)\"", manifest)
    text = (ROOT / "ARCHITECTURE.md").read_text()
    assert [name for name in targets if f"| `{name}` |" not in text] == ["TestSupport"]
