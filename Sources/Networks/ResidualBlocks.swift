import Tracing

/// The numbers of channels that go into a residual block and come out, and its stride.
struct ResidualPath {
    let input, output, stride: Int

    /// What brings the input into the shape of the output; `nil` when it has that shape.
    var downsample: Sequential? {
        if stride == 1 && input == output { return nil }
        return Sequential(Conv2d(input, output, kernelSize: 1, stride: stride, bias: false), BatchNorm2d(output))
    }
}

/// Two 3×3 convolutions around which the input passes.
final class BasicBlock: Layer {
    let conv1: Conv2d
    let bn1: BatchNorm2d
    let relu = ReLU(inplace: true)
    let conv2: Conv2d
    let bn2: BatchNorm2d
    let downsample: Sequential?
    let attention: (any Layer)?

    init(_ path: ResidualPath, attention: (any Layer)?) {
        conv1 = Conv2d(path.input, path.output, kernelSize: 3, stride: path.stride, padding: 1, bias: false)
        bn1 = BatchNorm2d(path.output)
        conv2 = Conv2d(path.output, path.output, kernelSize: 3, padding: 1, bias: false)
        bn2 = BatchNorm2d(path.output)
        downsample = path.downsample
        self.attention = attention
    }

    func forward(_ x: Tensor) -> Tensor {
        let hidden = relu(bn1(conv1(x)))
        let result = attention.applied(to: bn2(conv2(hidden)))
        return relu(result + (downsample?(x) ?? x))
    }
}

/// A 3×3 convolution between two 1×1 ones, around which the input passes.
final class Bottleneck: Layer {
    let conv1: Conv2d
    let bn1: BatchNorm2d
    let conv2: Conv2d
    let bn2: BatchNorm2d
    let conv3: Conv2d
    let bn3: BatchNorm2d
    let relu = ReLU(inplace: true)
    let downsample: Sequential?
    let attention: (any Layer)?

    init(_ path: ResidualPath, width: Int, attention: (any Layer)?) {
        conv1 = Conv2d(path.input, width, kernelSize: 1, bias: false)
        bn1 = BatchNorm2d(width)
        conv2 = Conv2d(width, width, kernelSize: 3, stride: path.stride, padding: 1, bias: false)
        bn2 = BatchNorm2d(width)
        conv3 = Conv2d(width, path.output, kernelSize: 1, bias: false)
        bn3 = BatchNorm2d(path.output)
        downsample = path.downsample
        self.attention = attention
    }

    func forward(_ x: Tensor) -> Tensor {
        let narrow = relu(bn1(conv1(x)))
        let hidden = relu(bn2(conv2(narrow)))
        let result = attention.applied(to: bn3(conv3(hidden)))
        return relu(result + (downsample?(x) ?? x))
    }
}
