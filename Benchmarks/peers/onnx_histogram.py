"""Counts the operators of a model with the onnx package: a part of `onnxgraph inspect`."""

import sys
from collections import Counter

import onnx

for op, count in Counter(node.op_type for node in onnx.load(sys.argv[1]).graph.node).items():
    print(op, count)
