"""Infers the types of all values with the onnx package: `onnx_infer.py MODEL OUTPUT`."""

import sys

from onnx import shape_inference

shape_inference.infer_shapes_path(sys.argv[1], sys.argv[2])
