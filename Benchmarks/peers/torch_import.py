"""Starts PyTorch and its exporter and tells the version: what `onnxgraph --version` does."""

import torch.onnx

print(torch.__version__)
