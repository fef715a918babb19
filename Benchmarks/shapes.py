"""Graphs of any size without weights, from `x`, each also with one edit in the middle."""

from onnx import NodeProto, helper


class Nodes(list):
    """Nodes named by number, as exporters name them."""

    def add(self, op: str, *inputs: str) -> str:
        output = f"v{len(self)}"
        self.append(helper.make_node(op, inputs, [output], f"n{len(self)}"))
        return output


def chain(count: int, is_changed: bool) -> list[NodeProto]:
    """One after the other; an operator is changed."""
    nodes, x = Nodes(), "x"
    for i in range(count):
        x = nodes.add("Sigmoid" if is_changed and i == count // 2 else "Relu", x)
    return nodes


def blocks(count: int, is_changed: bool) -> list[NodeProto]:
    """Equal residual blocks of five nodes; one is inserted, and all after it are named anew."""
    nodes, x = Nodes(), "x"
    for _ in range(count // 5 + is_changed):
        y = nodes.add("Relu", x)
        y = nodes.add("Mul", y, nodes.add("Sigmoid", y))
        x = nodes.add("Add", nodes.add("Tanh", y), x)
    return nodes


def grid(count: int, is_changed: bool) -> list[NodeProto]:
    """A square in which each node takes from above and from the left; an operator is changed."""
    nodes, side = Nodes(), round(count**0.5)
    above = ["x"] * side
    for row in range(side):
        left = "x"
        for column in range(side):
            is_middle = is_changed and row == column == side // 2
            left = above[column] = nodes.add("Mul" if is_middle else "Add", above[column], left)
    return nodes


def branches(count: int, is_changed: bool) -> list[NodeProto]:
    """1,000 equal branches, summed; an operator in one is changed."""
    nodes, width = Nodes(), 1000
    length = max(1, count // width)
    ends = []
    for branch in range(width):
        x = "x"
        for i in range(length):
            is_middle = is_changed and branch == width // 2 and i == length // 2
            x = nodes.add("Sigmoid" if is_middle else "Relu", x)
        ends.append(x)
    nodes.add("Sum", *ends)
    return nodes


SHAPES = {"chain": chain, "blocks": blocks, "grid": grid, "branches": branches}
