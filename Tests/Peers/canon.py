"""Says whether two ONNX graphs compute the same in the same way.

Both are walked together from their outputs. Names and node order do not count; a Constant node is
an initializer, an Identity is not there, an attribute with its default value is not there. A value
that one graph shares, the other must share too.
"""

import numpy as np
import onnx
from onnx import AttributeProto, ModelProto, NodeProto, helper, numpy_helper

from command import NETS


class Graph:
    """A graph's values by name."""

    def __init__(self, model: ModelProto, weights: bool):
        self.weights = weights
        self.opsets = {opset.domain: opset.version for opset in model.opset_import}
        self.constants = {t.name: numpy_helper.to_array(t) for t in model.graph.initializer}
        self.inputs = [i.name for i in model.graph.input if i.name not in self.constants]
        self.producers: dict[str, tuple[NodeProto, int]] = {}
        self.identities: dict[str, str] = {}
        for node in model.graph.node:
            if node.op_type == "Constant":
                self.constants[node.output[0]] = constant(node)
            elif node.op_type == "Identity":
                self.identities[node.output[0]] = node.input[0]
            else:
                self.producers |= {name: (node, i) for i, name in enumerate(node.output)}

    def resolve(self, name: str) -> str:
        while name in self.identities:
            name = self.identities[name]
        return name

    def operands(self, name: str) -> list[str]:
        return list(self.producers[name][0].input) if name in self.producers else []

    def describe(self, name: str) -> tuple:
        """What a value is, its operands aside."""
        if name in self.constants:
            array = self.constants[name]
            counts = self.weights or array.dtype.kind != "f"
            return "constant", array.dtype, array.shape, array.tobytes() if counts else b""
        if name in self.inputs:
            return "input", self.inputs.index(name)
        if name == "":
            return ("left out",)
        node, slot = self.producers[name]
        return node.domain, node.op_type, slot, len(node.input), self.attributes(node)

    def attributes(self, node: NodeProto) -> dict[str, object]:
        schema = onnx.defs.get_schema(node.op_type, self.opsets[node.domain], node.domain)
        defaults = {name: plain(a.default_value) for name, a in schema.attributes.items()}
        given = {a.name: plain(a) for a in node.attribute}
        return {name: value for name, value in given.items() if value != defaults.get(name)}


def constant(node: NodeProto) -> np.ndarray:
    value = helper.get_attribute_value(node.attribute[0])
    return numpy_helper.to_array(value) if node.attribute[0].name == "value" else np.array(value)


def plain(attribute: AttributeProto) -> object:
    """An attribute's value as something that can be compared."""
    if attribute.type == AttributeProto.UNDEFINED:
        return None
    value = helper.get_attribute_value(attribute)
    if attribute.type == AttributeProto.TENSOR:
        array = numpy_helper.to_array(value)
        return array.dtype, array.shape, array.tobytes()
    return list(value) if hasattr(value, "extend") else value


def interface(model: ModelProto) -> list[list[bytes]]:
    """The types of inputs and outputs."""
    sides = (model.graph.input, model.graph.output)
    return [[v.type.SerializeToString(deterministic=True) for v in side] for side in sides]


def difference(a: ModelProto, b: ModelProto, weights: bool = True) -> str | None:
    """The first difference, or none. Without `weights`, float constants count by type and shape."""
    if interface(a) != interface(b):
        return "the types of inputs or outputs differ"
    left, right = Graph(a, weights), Graph(b, weights)
    partners: tuple[dict[str, str], dict[str, str]] = ({}, {})
    pending = [(x.name, y.name) for x, y in zip(a.graph.output, b.graph.output, strict=True)]
    while pending:
        names = pending.pop()
        x, y = left.resolve(names[0]), right.resolve(names[1])
        if partners[0].get(x) == y:
            continue
        if left.describe(x) != right.describe(y):
            return f"{x} is {left.describe(x)}, {y} is {right.describe(y)}"[:2000]
        if x in left.producers:
            if x in partners[0] or y in partners[1]:
                return f"{x} and {y}: only one graph computes this once"
            partners[0][x], partners[1][y] = y, x
        pending += zip(left.operands(x), right.operands(y), strict=True)
    return None


def node_names(model: ModelProto, block: str) -> list[tuple[str, str]]:
    """Operators and names of the nodes, as far as a block's are PyTorch's: the four nets' all are.

    In the others, PyTorch moves some Constants to the front and adds an Identity for a weight that
    is used twice.
    """
    left_out = () if block in NETS else ("Constant", "Identity")
    return [(n.op_type, n.name) for n in model.graph.node if n.op_type not in left_out]
