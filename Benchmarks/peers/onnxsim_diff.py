"""Compares two graphs by the names of their values, with onnxsim: `onnxsim_diff.py A B`."""

import sys

import onnx
from onnxsim.model_info import diff_graphs

diff = diff_graphs(*map(onnx.load, sys.argv[1:3]))
for node in diff.removed_nodes:
    print("-", node.op_type, node.name)
for node in diff.added_nodes:
    print("+", node.op_type, node.name)
for before, after in diff.changed_nodes:
    print("~", before.op_type, before.name, after.op_type, after.name)
