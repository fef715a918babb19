"""Reads a model with the onnx package and writes it again: `onnx_copy.py MODEL OUTPUT`."""

import sys

import onnx

onnx.save(onnx.load(sys.argv[1]), sys.argv[2])
