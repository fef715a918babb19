"""What ONNX Runtime makes of a model."""

import numpy as np
import onnx
import onnxruntime


def run_model(model: onnx.ModelProto, inputs: list[np.ndarray]) -> list[np.ndarray]:
    """The outputs for some inputs."""
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), options, providers=["CPUExecutionProvider"]
    )
    names = [value.name for value in session.get_inputs()]
    return session.run(None, dict(zip(names, inputs, strict=True)))


def random_inputs(model: onnx.ModelProto, size: int = 1) -> list[np.ndarray]:
    """Arrays for all inputs, whose open axes get a size."""
    return random_arrays([[n or size for n in dimensions(v)] for v in model.graph.input])


def random_arrays(shapes: list[list[int]]) -> list[np.ndarray]:
    generator = np.random.default_rng(0)
    return [generator.standard_normal(shape, dtype=np.float32) for shape in shapes]


def dimensions(value: onnx.ValueInfoProto) -> list[int]:
    return [dimension.dim_value for dimension in value.type.tensor_type.shape.dim]


def computed_types(model: onnx.ModelProto) -> dict[str, tuple[int, list[int]]]:
    """The element type and shape of every node's outputs when the model runs."""
    names = [name for node in model.graph.node for name in node.output]
    del model.graph.output[:], model.graph.value_info[:]
    model.graph.output.extend(onnx.ValueInfoProto(name=name) for name in names)
    arrays = run_model(model, random_inputs(model))
    types = [onnx.helper.np_dtype_to_tensor_dtype(array.dtype) for array in arrays]
    return {name: (t, list(a.shape)) for name, t, a in zip(names, types, arrays, strict=True)}
