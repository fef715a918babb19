"""Reads a model with the onnx package: `onnx_load.py MODEL`."""

import sys

import onnx

onnx.load(sys.argv[1])
