"""Simplifies a model with onnxslim: `onnxslim_simplify.py MODEL OUTPUT`."""

import sys

import onnxslim

onnxslim.slim(sys.argv[1], sys.argv[2])
