"""Creates a session of ONNX Runtime, what a model has to pass before it runs: `ort_session.py MODEL`."""

import sys

import onnxruntime

onnxruntime.set_default_logger_severity(3)
onnxruntime.InferenceSession(sys.argv[1], providers=["CPUExecutionProvider"])
