"""What the command says of itself: its version, its examples, its completions."""

import json
import os
import re
import shutil
import subprocess

import numpy as np
import onnx
import pytest
from onnx import defs, helper
from safetensors.numpy import save_file

from command import COMMAND, NETS, block_names, export, run


def table():
    """What the command says of itself for machines."""
    return json.loads(run("--experimental-dump-help").stdout)["command"]


COMMANDS = [c for c in table()["subcommands"] if c["shouldDisplay"] and c["commandName"] != "help"]


def examples():
    """The lines that each command's help shows."""
    for command in COMMANDS:
        for line in command.get("discussion", "").partition("Examples:\n")[2].splitlines():
            if line.strip():
                yield command["commandName"], line.strip()


def test_version():
    shown = run("--version").stdout.decode()
    newest = max(row[1] for row in helper.VERSION_TABLE), max(row[2] for row in helper.VERSION_TABLE)
    assert re.fullmatch(
        r"onnxgraph \d+\.\d+\.\d+ \(([0-9a-f]{7,40}(-dirty)?|unknown)\), "
        rf"ONNX opset up to {newest[1]}, IR up to {newest[0]}\n",
        shown,
    )
    assert newest[1] == defs.onnx_opset_version()


def test_every_command_shows_examples_of_itself():
    assert {command for command, line in examples() if f"onnxgraph {command} " in line + " "} == {
        command["commandName"] for command in COMMANDS
    }


@pytest.fixture(scope="session")
def models(tmp_path_factory):
    """A folder with all files that the examples read, and the command."""
    folder = tmp_path_factory.mktemp("examples")
    for block, name, *options in (
        ("se_net", "se_net"),
        ("se_net", "old"),
        ("se_net", "large"),
        ("se_net", "retrained", "--seed=1"),
        ("eca_net", "new"),
        ("resnet50", "resnet50"),
    ):
        export(block, *options, to=folder / f"{name}.onnx")
    model = onnx.load(folder / "se_net.onnx")
    for node in model.graph.node:
        for names in (node.input, node.output):
            names[:] = ["backbone_out" if name == "/Expand_output_0" else name for name in names]
    model.graph.input[0].type.tensor_type.shape.dim[0].dim_param = "N"
    onnx.save(model, folder / "model.onnx")
    for name in ("before", "after", "models"):
        (folder / name).mkdir()
        shutil.copy(folder / "se_net.onnx", folder / name)
    (folder / "other").mkdir()
    assert run("show", "se_net.onnx", "-o", "se_net.onnxtxt", cwd=folder).returncode == 0
    state = {"fc.0.weight": np.ones([8, 128], np.float32), "fc.2.weight": np.ones([128, 8], np.float32)}
    save_file(state, folder / "se.safetensors")
    (folder / "bin").mkdir()
    (folder / "bin/onnxgraph").symlink_to(COMMAND)
    return folder


@pytest.mark.parametrize("command, line", list(examples()))
def test_examples_work(command, line, models, tmp_path):
    if command == "render" and not shutil.which("dot") and not line.endswith(("mermaid", ".json")):
        pytest.skip("Graphviz is not installed")
    folder = tmp_path / "copy"
    # Files are replaced, never written into, so that links to them are enough.
    shutil.copytree(models, folder, copy_function=os.link, symlinks=True)
    environment = {**os.environ, "PATH": f"{folder}/bin:{os.environ['PATH']}", "HOME": str(tmp_path)}
    environment["GIT_CONFIG_GLOBAL"] = str(tmp_path / "gitconfig")
    environment.pop("XDG_CONFIG_HOME", None)
    if command.startswith("git-"):
        subprocess.run(["git", "init", "--quiet"], cwd=folder, env=environment, check=True)
    words = line.split()
    for word, next_word in zip(words, words[1:]):
        written = next_word if word in ("-o", "--output") else f"{next_word}.onnx" if command == "export" else "none"
        (folder / written).unlink(missing_ok=True)
    done = subprocess.run(["bash", "-c", line], cwd=folder, env=environment, capture_output=True, timeout=120)
    found = b"error" in done.stderr or b"Usage" in done.stderr
    # 1 is what diff says of a difference.
    assert done.returncode in ((0, 1) if command == "diff" else (0,)) and not found, done.stderr.decode()


def complete(shell_line, folder):
    """What bash offers when Tab is pressed at the end of a line."""
    script = """
        source <(onnxgraph --generate-completion-script bash)
        COMP_LINE=$1 COMP_POINT=${#1}
        read -ra COMP_WORDS <<< "$1"
        [[ $1 == *' ' ]] && COMP_WORDS+=('')
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        COMPREPLY=()
        _onnxgraph onnxgraph "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        printf '%s\\n' "${COMPREPLY[@]}"
    """
    environment = {**os.environ, "PATH": f"{folder}/bin:{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "-c", script, "bash", shell_line], cwd=folder, env=environment, capture_output=True, text=True
    )
    assert done.stderr == ""
    return {word.strip() for word in done.stdout.splitlines()} - {""}


@pytest.mark.parametrize(
    "line, offered, not_offered",
    [
        ("onnxgraph ins", {"inspect", "insert"}, {"export"}),
        ("onnxgraph export ", set(NETS), {"se_net.onnx"}),
        ("onnxgraph export se_", {"se_net", "se_block"}, {"eca_net"}),
        ("onnxgraph export resn", {"resnet50"}, set()),
        ("onnxgraph export se_net --weights ", {"se.safetensors"}, {"se_net.onnx"}),
        ("onnxgraph export se_net --output-dir ", {"before", "other"}, {"se_net.onnx"}),
        ("onnxgraph insert se_", {"se_net", "se_block"}, {"resnet50"}),
        ("onnxgraph insert se_block res", {"resnet50.onnx"}, {"se_block"}),
        ("onnxgraph blocks eca_", {"eca_net", "eca_block"}, {"se_net"}),
        ("onnxgraph inspect se", {"se_net.onnx", "se_net.onnxtxt"}, {"se.safetensors"}),
        ("onnxgraph inspect se_net.onnx ", {"resnet50.onnx"}, {"se.safetensors"}),
        ("onnxgraph inspect --format ", {"text", "json", "ndjson"}, {"se_net.onnx"}),
        ("onnxgraph show se_net.onnx --f", {"--full", "--force"}, {"se_net.onnx"}),
        ("onnxgraph diff old.onnx n", {"new.onnx"}, {"old.onnx"}),
        ("onnxgraph diff be", {"before"}, {"after"}),
        ("onnxgraph diff old.onnx new.onnx --color ", {"auto", "always", "never"}, {"new.onnx"}),
        ("onnxgraph diff old.onnx new.onnx --ignore ", {"weights", "opset"}, {"new.onnx"}),
        ("onnxgraph validate mod", {"models", "model.onnx"}, {"old.onnx"}),
        ("onnxgraph validate --explain graph.und", {"graph.undefined-value"}, {"node.unknown-op"}),
        ("onnxgraph validate --select gra", {"graph", "graph.cycle"}, {"node"}),
        ("onnxgraph validate --policy ", {"policy.yml"}, {"se_net.onnx"}),
        ("onnxgraph validate --external-root ", {"other"}, {"se_net.onnx"}),
        ("onnxgraph render --direction ", {"down", "right"}, {"se_net.onnx"}),
        ("onnxgraph simplify l", {"large.onnx"}, {"old.onnx"}),
        ("onnxgraph convert se_net.onnx -o other", {"other"}, {"se_net.onnx"}),
    ],
)
def test_bash_completes(line, offered, not_offered, models):
    (models / "policy.yml").touch()
    found = complete(line, models)
    assert offered <= found and not not_offered & found


def test_completions_offer_all_blocks(models):
    assert set(block_names()) <= complete("onnxgraph blocks ", models)


@pytest.mark.parametrize("shell, check", [("bash", "bash -n"), ("zsh", "zsh -n"), ("fish", "fish --no-execute")])
def test_completion_scripts_are_of_their_shell(shell, check, tmp_path):
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    path = tmp_path / "script"
    path.write_bytes(run("--generate-completion-script", shell).stdout)
    done = subprocess.run([*check.split(), path], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
