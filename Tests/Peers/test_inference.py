"""Inferred types agree with those of the onnx package, and say at least as much."""

import json
from pathlib import Path

import onnx
import pytest
from onnx import shape_inference
from onnx.backend.test.case.node import collect_testcases

from command import run
from conftest import GOLDENS

# The reference gives a part of a list of five the length -1, and a sequence that is empty at first an element's shape.
KNOWN_MORE = {("test_affine_grid_3d_expanded", "Split"), ("test_loop13_seq", "Loop")}


def without_types(model: onnx.ModelProto) -> onnx.ModelProto:
    """The model with neither the types of its values nor the shapes of its outputs."""
    bare = onnx.ModelProto.FromString(model.SerializeToString())
    del bare.graph.value_info[:]
    for output in bare.graph.output:
        if output.type.HasField("tensor_type"):
            output.type.tensor_type.ClearField("shape")
    return bare


def sizes(kind: onnx.TypeProto.Tensor) -> list | None:
    """The dimensions as inspect writes them; names that the reference made up are unknown."""
    if not kind.HasField("shape"):
        return None
    return [
        dim.dim_value if dim.HasField("dim_value")
        else dim.dim_param if dim.dim_param and not dim.dim_param.startswith("unk__")
        else None
        for dim in kind.shape.dim
    ]


def element(kind: onnx.TypeProto.Tensor) -> str:
    return f"tensor({onnx.TensorProto.DataType.Name(kind.elem_type).lower()})"


def say_as_much(ours: list | None, theirs: list | None) -> bool:
    if theirs is None:
        return True
    if ours is None or len(ours) != len(theirs):
        return False
    return all(their == own or not isinstance(their, int) and own is not None or their is None
               for own, their in zip(ours, theirs, strict=True))


def check(models: dict[str, onnx.ModelProto], folder: Path) -> tuple[int, list]:
    """The number of values, and those that are known less well or otherwise than to the reference."""
    paths = []
    for index, model in enumerate(models.values()):
        paths.append(folder / f"{index}.onnx")
        paths[-1].write_bytes(model.SerializeToString())
    done = run("inspect", *paths, "--values", "--format", "ndjson")
    assert (done.returncode, done.stderr) == (0, b"")
    count, worse = 0, []
    for (name, model), line in zip(models.items(), done.stdout.splitlines(), strict=True):
        values = json.loads(line)["values"]
        inferred = shape_inference.infer_shapes(model, data_prop=True).graph
        writers = {output: node.op_type for node in inferred.node for output in node.output}
        for value in [*inferred.value_info, *inferred.output]:
            kind = value.type.tensor_type
            if not value.type.HasField("tensor_type"):
                continue
            count += 1
            own = values[value.name]
            same = own.get("type", "") == element(kind)
            if not (same and say_as_much(own.get("shape"), sizes(kind))):
                worse.append((name, writers.get(value.name), own, element(kind), sizes(kind)))
    return count, worse


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_node_tests(tmp_path):
    models = {case.name: without_types(case.model) for case in collect_testcases(None)}
    count, worse = check(models, tmp_path)
    assert count > 10_000
    assert [entry for entry in worse if not any(name in entry[0] and op == entry[1] for name, op in KNOWN_MORE)] == []


def test_shipped_models(tmp_path):
    root = Path(onnx.__file__).parent / "backend/test/data"
    paths = [*root.glob("simple/**/*.onnx"), *root.glob("pytorch-*/**/*.onnx"), *GOLDENS.glob("*.onnx")]
    models = {str(path): without_types(onnx.load(path)) for path in sorted(paths)}
    count, worse = check(models, tmp_path)
    assert count > 500
    assert worse == []


def test_every_value_is_annotated(golden, tmp_path):
    """The written file is the reference's, but for the order of its declarations."""
    bare = without_types(golden.model)
    (tmp_path / "bare.onnx").write_bytes(bare.SerializeToString())
    done = run("infer-shapes", tmp_path / "bare.onnx", "--output", tmp_path / "typed.onnx")
    assert (done.returncode, done.stderr) == (0, b"")
    typed = onnx.load(tmp_path / "typed.onnx")
    onnx.checker.check_model(typed, full_check=True)
    named = {value.name for value in [*typed.graph.value_info, *typed.graph.output]}
    assert named == {output for node in typed.graph.node for output in node.output}
    again = run("infer-shapes", "-", "--output", "-", stdin=bare.SerializeToString())
    assert again.stdout == (tmp_path / "typed.onnx").read_bytes()
    for value in typed.graph.value_info:
        assert value.type.tensor_type.HasField("shape")


def test_faults_are_said_and_the_file_is_written(tmp_path):
    node = onnx.helper.make_node("MatMul", ["a", "b"], ["c"], name="product")
    tensors = [onnx.helper.make_tensor_value_info(name, 1, shape) for name, shape in [("a", [2, 3]), ("b", [4, 5])]]
    output = onnx.helper.make_tensor_value_info("c", 1, ["N", 5])
    model = onnx.helper.make_model(onnx.helper.make_graph([node], "g", tensors, [output]))
    done = run("infer-shapes", "-", "--output", tmp_path / "out.onnx", stdin=model.SerializeToString())
    assert done.returncode == 0
    message = b"node 0 'product': error: inner dimensions differ: [2, 3] x [4, 5] [shape.matmul]\n"
    assert done.stderr == message
    assert onnx.load(tmp_path / "out.onnx") == model
