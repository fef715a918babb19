@_exported public import AttentionBlocks
@_exported public import GraphIR
@_exported public import Inspection
@_exported public import ONNXCodec
@_exported public import Operators
@_exported public import Safetensors
@_exported public import Tracing
@_exported public import Transforms
