"""What every command writes as JSON is what its published schema says, of any model and any pair of models."""

import itertools
import json
import random
import re
from pathlib import Path

import jsonschema
import onnx
import pytest
from jsonschema import Draft202012Validator
from onnx import TensorProto, helper

from command import ROOT, run
from conftest import GOLDENS

DOCS = ROOT / "Sources/ONNXGraph/ONNXGraph.docc"
SCHEMAS = {path.name.partition(".")[0]: path for path in sorted((DOCS / "Resources").glob("*.schema.json"))}
ARTICLES = {"inspect": "InspectJSON", "diff": "DiffJSON", "validate": "ValidateJSON", "rules": "ValidateJSON",
            "blocks": "Networks"}  # fmt: skip
DATA = Path(onnx.__file__).parent / "backend/test/data"


def schema(name: str) -> dict:
    return json.loads(SCHEMAS[name].read_text())


def check(answer: object, name: str, part: str | None = None) -> None:
    whole = schema(name)
    if part:
        whole = {"$schema": whole["$schema"], "$ref": f"#/$defs/{part}", "$defs": whole["$defs"]}
    error = jsonschema.exceptions.best_match(Draft202012Validator(whole).iter_errors(answer))
    assert error is None, f"{error.json_path}: {error.message[:500]}"


def answer(*arguments: object, codes=(0, 1)) -> object:
    done = run(*arguments)
    assert done.returncode in codes, done.stderr.decode()
    return json.loads(done.stdout)


def odd() -> onnx.ModelProto:
    """A model with what the node tests lack: open lengths, subgraphs, functions, names that are no text, omissions."""
    inputs = [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["N", None, 4]),
              onnx.ValueInfoProto(name="nothing"), helper.make_tensor_value_info("r", TensorProto.FLOAT, None)]
    branch = helper.make_graph([helper.make_node("Relu", ["x"], ["b"])], "branch", [], [onnx.ValueInfoProto(name="b")])
    nodes = [
        helper.make_node("MatMul", ["x", "w"], ["m"], name="/a/b/MatMul"),
        helper.make_node("If", ["c"], ["i"], then_branch=branch, else_branch=branch),
        helper.make_node("Own", ["m", "", "r"], ["o"], domain="own"),
        helper.make_node("Unique", ["m"], ["u", "", "v"]),
        helper.make_node("Clip", ["o", "", "inf"], ["\x1b[31m\u202e"], alpha=float("nan"), beta=[float("inf")]),
        helper.make_node("Mystery", ["undefined"], []),
    ]
    constants = [helper.make_tensor("w", TensorProto.FLOAT, [4, 4], [0.5] * 16),
                 helper.make_tensor("c", TensorProto.BOOL, [], [True]),
                 helper.make_tensor("inf", TensorProto.FLOAT, [], [float("inf")])]
    function = helper.make_function("own", "Own", ["p", "q", "s"], ["t"],
                                    [helper.make_node("Add", ["p", "s"], ["t"])], [helper.make_opsetid("", 17)])
    graph = helper.make_graph(nodes, "odd", inputs, [onnx.ValueInfoProto(name="u")], constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], functions=[function], ir_version=8)
    model.opset_import.append(onnx.OperatorSetIdProto(domain="own"))
    model.metadata_props.add(key="k", value="v")
    return model


def mutant(model: onnx.ModelProto, choice: random.Random) -> onnx.ModelProto:
    """The model with one to three faults or differences."""
    changed = onnx.ModelProto()
    changed.CopyFrom(model)
    graph = changed.graph
    for _ in range(choice.randint(1, 3)):
        node = choice.choice(graph.node) if graph.node else graph.node.add()
        match choice.randrange(9):
            case 0: node.op_type = choice.choice(["Relu", "Conv", "Nonsense", ""])
            case 1: node.input.append(choice.choice(["ghost", "", "x"]))
            case 2: node.output[:] = ["x"] * choice.randint(0, 2)
            case 3: del node.attribute[:]
            case 4: node.attribute.append(helper.make_attribute("axis", choice.choice([7, 0.5, "a", [1, 2]])))
            case 5: graph.node.remove(node)
            case 6: graph.output.add().name = "nowhere"
            case 7: changed.opset_import.add(domain="x", version=choice.choice([0, 1, 99]))
            case 8: changed.producer_name = "other"
        for tensor in graph.initializer[:1]:
            if choice.random() < 0.3:
                tensor.raw_data = tensor.raw_data[:-1] + b"\x01"
    return changed  # fmt: skip


@pytest.fixture(scope="module")
def models(tmp_path_factory) -> list[Path]:
    """Every model of the onnx package's tests, the goldens, and an odd one."""
    folder = tmp_path_factory.mktemp("models")
    onnx.save(odd(), folder / "odd.onnx")
    cases = pytest.importorskip("onnx.backend.test.case.node", reason="no node tests in this onnx package")
    for case in cases.collect_testcases(None):
        (folder / f"{case.name}.onnx").write_bytes(case.model.SerializeToString())
    return [*sorted(folder.glob("*.onnx")), *sorted(DATA.rglob("*.onnx")), *sorted(GOLDENS.glob("*.onnx"))]


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_are_strict_and_documented(name):
    whole = schema(name)
    Draft202012Validator.check_schema(whole)
    assert whole["title"] and whole["description"]

    def walk(part, path):
        if isinstance(part, list):
            for index, element in enumerate(part):
                walk(element, f"{path}/{index}")
        elif isinstance(part, dict):
            if "properties" in part:
                assert part["additionalProperties"] is False, path
                assert set(part["required"]) <= set(part["properties"]), path
                for key, field in part["properties"].items():
                    assert "$ref" in field or field.get("description"), f"{path}/{key}"
            for key, element in part.items():
                walk(element, f"{path}/{key}")

    walk(whole, name)


def test_every_form_has_a_schema_that_its_article_names():
    forms = set()
    for path in (ROOT / "Sources").rglob("*.swift"):
        forms |= set(re.findall(r'"onnxgraph\.([a-z]+)/[0-9]+"', path.read_text()))
    assert forms == set(SCHEMAS) == set(ARTICLES)
    for name, article in ARTICLES.items():
        assert f"Resources/{name}.schema.json" in (DOCS / f"{article}.md").read_text()


@pytest.mark.filterwarnings("ignore")  # The onnx package computes infinities on purpose.
@pytest.mark.parametrize("options", [[], ["--values", "--profile"]], ids=["plain", "everything"])
def test_inspect(models, options):
    assert len(models) > 1000
    done = run("inspect", *models, *options, "--no-external", "--format", "json")
    assert done.returncode == 0, done.stderr.decode()
    check(json.loads(done.stdout), "inspect")
    line = run("inspect", models[0], *options, "--format", "ndjson").stdout
    check(json.loads(line), "inspect", "model")


def test_inspect_standard_input_and_bindings(tmp_path):
    done = run("inspect", "-", "--profile", "--bind", "N=3", "--format", "json", stdin=odd().SerializeToString())
    assert done.returncode == 0, done.stderr.decode()
    check(json.loads(done.stdout), "inspect")


def test_validate(models, tmp_path):
    choice = random.Random(0)
    for number in range(400):
        broken = mutant(onnx.load(choice.choice(models), load_external_data=False), choice).SerializeToString()
        if number % 10 == 0:
            broken = broken[: choice.randrange(len(broken))]
        (tmp_path / f"{number}.onnx").write_bytes(broken)
    done = run("validate", "--no-policy", tmp_path, *models, tmp_path / "missing", "--format", "json")
    report = json.loads(done.stdout)
    assert done.returncode == 2 and sum(not model["valid"] for model in report["models"]) > 100
    check(report, "validate")
    lines = run("validate", "--no-policy", tmp_path, "--format", "ndjson").stdout.splitlines()
    for line in lines[:20]:
        check(json.loads(line), "validate", "model")


def test_rules():
    check(answer("validate", "--list-rules", "--format", "json"), "rules")
    check(answer("validate", "--explain", "node.unknown-attribute", "--format", "json"), "rules")


def test_blocks():
    check(answer("blocks", "--format", "json"), "blocks")
    check(answer("blocks", "sk_net", "--format", "json"), "blocks")


def test_diff_of_public_pairs(tmp_path):
    goldens = sorted(GOLDENS.glob("*.onnx"))
    nets = [path for path in goldens if path.stem[:2] in ("00", "01", "02", "03", "04", "12", "17")]
    options = [[], ["--ignore", "weights,metadata"], ["--tolerance", "0.5"], ["--normalize"], ["--select", "Conv"]]
    for (a, b), extra in zip(itertools.permutations(nets, 2), itertools.cycle(options)):
        check(answer("diff", a, b, *extra, "--format", "json"), "diff")


def test_diff_of_mutants(models, tmp_path):
    choice = random.Random(1)
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
    for number, path in enumerate([models[0], *choice.sample(models, 200), *sorted(GOLDENS.glob("*.onnx"))]):
        model = odd() if path.name == "odd.onnx" else onnx.load(path, load_external_data=False)
        (tmp_path / f"a/{number}.onnx").write_bytes(model.SerializeToString())
        (tmp_path / f"b/{number}.onnx").write_bytes(mutant(model, choice).SerializeToString())
    done = run("diff", tmp_path / "a", tmp_path / "b", "--no-external", "--format", "json")
    assert done.returncode == 1, done.stderr.decode()
    reports = json.loads(done.stdout)
    assert len(reports) > 200
    check(reports, "diff")
    # One pair in a folder is an array as well.
    (tmp_path / "one").mkdir()
    (tmp_path / "one/0.onnx").write_bytes((tmp_path / "a/0.onnx").read_bytes())
    check(answer("diff", tmp_path / "one", tmp_path / "one", "--format", "json"), "diff")
