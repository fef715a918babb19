"""What is compared, in groups; each takes a folder to write into."""

from pathlib import Path

from measure import COMMAND, MODELS, ROOT, Case, Target, peer

COPY = 'cp "$0" "$1" && sync "$1"'
NETS = ["se_net", "cbam_net", "sk_net", "eca_net"]


def model(name: str) -> str:
    return str(MODELS / f"{name}.onnx")


def starting(folder: Path) -> list[Case]:
    """Small work, in which the start of a process counts."""
    golden = str(ROOT / "Fixtures/goldens/03_sk_net.onnx")
    export = [COMMAND, "export", *NETS, "--force", "--output-dir", str(folder)]
    return [
        Case(
            "export the four nets",
            export,
            peer("torch_export.py", str(folder)),
            Target(times=1 / 50, mebibytes=40),
        ),
        Case("start", [COMMAND, "--version"], peer("torch_import.py"), Target()),
        Case(
            "inspect sk_net (1.2 MB)",
            [COMMAND, "inspect", golden],
            peer("onnx_histogram.py", golden),
            Target(),
        ),
    ]


def exporting(folder: Path) -> list[Case]:
    """A whole network, against PyTorch; the file has 107 MiB, of which each weight may be held once."""
    file = folder / "network.onnx"
    ours = [COMMAND, "export", "resnet50", "-p", "attention=se", "-o", str(file)]
    target = Target(times=1 / 8, mebibytes=1.3 * 107)
    return [Case("export SE-ResNet-50", ours, peer("torch_network.py", str(file)), target, (file,))]


def reading(folder: Path) -> list[Case]:
    """Reading and copying models, against the onnx package and `cp`."""

    def inspect(title: str, name: str, target: Target) -> Case:
        ours = [COMMAND, "inspect", model(name)]
        return Case(title, ours, peer("onnx_load.py", model(name)), target)

    def copy(title: str, name: str, peer: list[str], target: Target) -> Case:
        copy = folder / f"{name}.onnx"
        ours = [COMMAND, "convert", model(name), "-o", str(copy)]
        return Case(title, ours, [*peer, model(name), str(copy)], target, (copy,))

    shell = ["sh", "-c", COPY]
    return [
        inspect("inspect 27 nodes, 1.8 GB", "large", Target(times=1 / 100, mebibytes=32)),
        inspect("inspect ResNet-50", "resnet50", Target(times=1 / 15)),
        inspect("inspect 100,000 nodes", "chain_100000", Target()),
        copy("read, write 100,000 nodes", "chain_100000", peer("onnx_copy.py"), Target(times=1 / 4)),
        copy("read, write 1.8 GB; cp, sync", "large", shell, Target(times=1.5)),
    ]


def validating(_: Path) -> list[Case]:
    """Valid models, against the full check of the onnx package."""

    def validate(title: str, path: str, target: Target) -> Case:
        ours = [COMMAND, "validate", "--no-policy", path]
        return Case(title, ours, peer("onnx_check.py", path), target)

    return [
        validate("validate ResNet-50", model("resnet50"), Target(times=1 / 15)),
        validate("validate 100,000 nodes", model("chain_100000"), Target(times=1 / 4)),
        validate("validate the node tests", str(MODELS / "node_tests"), Target(seconds=2)),
        Case(
            "validate ResNet-50; session",
            [COMMAND, "validate", "--no-policy", model("resnet50")],
            peer("ort_session.py", model("resnet50")),
            Target(),
        ),
    ]


def transforming(folder: Path) -> list[Case]:
    """Models made of models, against the onnx package, onnxsim and onnxslim."""

    def make(title: str, command: str, name: str, script: str) -> Case:
        ours, theirs = folder / "ours.onnx", folder / "theirs.onnx"
        line = [COMMAND, command, model(name), "-o", str(ours)]
        return Case(title, line, peer(script, model(name), str(theirs)), Target(), (ours, theirs))

    return [
        make("infer ResNet-50", "infer-shapes", "resnet50", "onnx_infer.py"),
        make("infer 100,000 nodes", "infer-shapes", "chain_100000", "onnx_infer.py"),
        make("simplify ResNet-50; onnxsim", "simplify", "resnet50", "onnxsim_simplify.py"),
        make("simplify ResNet-50; onnxslim", "simplify", "resnet50", "onnxslim_simplify.py"),
    ]


def comparing(_: Path) -> list[Case]:
    """Two models that differ, against `diff_graphs` of onnxsim; it sees no weights: there, against `cat`."""

    def diff(title: str, a: str, b: str, target: Target, *options: str) -> Case:
        ours = [COMMAND, "diff", model(a), model(b), *options]
        return Case(title, ours, peer("onnxsim_diff.py", model(a), model(b)), target, status=1)

    element = diff(
        "diff 1.8 GB, 1 element; cat", "large", "large_changed", Target(times=1, mebibytes=100)
    )
    element.peer = ["cat", model("large"), model("large_changed")]
    return [
        diff("diff 10,000 nodes", "chain_10000", "chain_10000_changed", Target(times=1 / 10)),
        diff("diff 100,000 nodes", "chain_100000", "chain_100000_changed", Target(times=1 / 4)),
        diff(
            "diff ResNet-50, SE-ResNet-50",
            "resnet50",
            "se_resnet50",
            Target(seconds=0.1),
            "--ignore=weights",
        ),
        element,
    ]


GROUPS = [starting, exporting, reading, validating, transforming, comparing]
