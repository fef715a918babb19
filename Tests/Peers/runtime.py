"""What ONNX Runtime makes of a model."""

import numpy as np
import onnx
import onnxruntime


def run_model(model: onnx.ModelProto, x: np.ndarray) -> list[np.ndarray]:
    """The outputs for an input."""
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), options, providers=["CPUExecutionProvider"]
    )
    return session.run(None, {session.get_inputs()[0].name: x})


def random_input(model: onnx.ModelProto) -> np.ndarray:
    shape = dimensions(model.graph.input[0])
    return np.random.default_rng(0).standard_normal(shape, dtype=np.float32)


def dimensions(value: onnx.ValueInfoProto) -> list[int]:
    return [dimension.dim_value for dimension in value.type.tensor_type.shape.dim]


def computed_types(model: onnx.ModelProto) -> dict[str, tuple[int, list[int]]]:
    """The element type and shape of every node's outputs when the model runs."""
    names = [name for node in model.graph.node for name in node.output]
    del model.graph.output[:], model.graph.value_info[:]
    model.graph.output.extend(onnx.ValueInfoProto(name=name) for name in names)
    arrays = run_model(model, random_input(model))
    types = [onnx.helper.np_dtype_to_tensor_dtype(array.dtype) for array in arrays]
    return {name: (t, list(a.shape)) for name, t, a in zip(names, types, arrays, strict=True)}
