import Tracing

/// A convolution with batch normalisation and SiLU that keeps the size but for its stride.
final class ConvolutionUnit: Layer {
    let conv: Conv2d
    let bn: BatchNorm2d
    let act = SiLU()

    init(_ input: Int, _ output: Int, kernel: Int, stride: Int = 1) {
        conv = Conv2d(input, output, kernelSize: kernel, stride: stride, padding: kernel / 2, bias: false)
        bn = BatchNorm2d(output, epsilon: 1e-3)
    }

    func forward(_ x: Tensor) -> Tensor { act(bn(conv(x))) }
}

/// Tensors joined along their channels.
final class Join: Module {
    func forward(_ tensors: [Tensor]) -> Tensor { Tensor.cat(tensors, dim: 1) }
}

/// Two 3×3 convolutions, around which the input may pass.
final class ConvolutionPair: Layer {
    let cv1, cv2: ConvolutionUnit
    let attention: (any Layer)?
    private let isResidual: Bool

    init(_ channels: Int, isResidual: Bool, attention: (any Layer)?) {
        cv1 = ConvolutionUnit(channels, channels, kernel: 3)
        cv2 = ConvolutionUnit(channels, channels, kernel: 3)
        self.attention = attention
        self.isResidual = isResidual
    }

    func forward(_ x: Tensor) -> Tensor {
        let result = attention.applied(to: cv2(cv1(x)))
        return isResidual ? x + result : result
    }
}

/// Half of the channels pass through a chain of pairs; all that come by on the way are joined.
final class CrossStage: Layer {
    let cv1, cv2: ConvolutionUnit
    let m: [ConvolutionPair]
    private let hidden: Int

    init(_ input: Int, _ output: Int, count: Int, isResidual: Bool, attention: NetworkAttention) {
        let hidden = output / 2
        cv1 = ConvolutionUnit(input, 2 * hidden, kernel: 1)
        cv2 = ConvolutionUnit((2 + count) * hidden, output, kernel: 1)
        m = (0..<count).map { _ in
            ConvolutionPair(hidden, isResidual: isResidual, attention: attention.module(channels: hidden))
        }
        self.hidden = hidden
    }

    func forward(_ x: Tensor) -> Tensor {
        var parts = cv1(x).split([hidden, hidden], dim: 1)
        for pair in m { parts.append(pair(parts[parts.count - 1])) }
        return cv2(Tensor.cat(parts, dim: 1))
    }
}

/// Maxima of growing reach, joined: three pools of 5×5 one after the other.
final class PyramidPooling: Layer {
    let cv1, cv2: ConvolutionUnit
    let m = MaxPool2d(5, stride: 1, padding: 2)

    init(_ input: Int, _ output: Int) {
        cv1 = ConvolutionUnit(input, input / 2, kernel: 1)
        cv2 = ConvolutionUnit(input / 2 * 4, output, kernel: 1)
    }

    func forward(_ x: Tensor) -> Tensor {
        var levels = [cv1(x)]
        for _ in 0..<3 { levels.append(m(levels[levels.count - 1])) }
        return cv2(Tensor.cat(levels, dim: 1))
    }
}
