"""Simplifies a model with onnxsim: `onnxsim_simplify.py MODEL OUTPUT`."""

import sys

import onnx
import onnxsim

model, is_valid = onnxsim.simplify(onnx.load(sys.argv[1]))
onnx.save(model, sys.argv[2])
sys.exit(not is_valid)
