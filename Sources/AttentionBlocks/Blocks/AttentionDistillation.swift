public import Tracing

/// A student attention beside its teacher: the student's output, and how far its map is from the teacher's.
///
/// Input [N, C, H, W], outputs [N, C, H, W] and the mean squared difference of the maps, shape []. Source: Zagoruyko and
/// Komodakis, Paying More Attention to Attention, ICLR 2017, for the transfer of maps.
public final class AttentionDistillation: Module {
    let student: any AttentionBlock
    let teacher: any AttentionBlock

    /// A pair of attentions for the same input.
    public init(student: any AttentionBlock, teacher: any AttentionBlock) {
        self.student = student
        self.teacher = teacher
    }

    /// Computes the student's output and the loss.
    public func forward(_ x: Tensor) -> [Tensor] {
        let expected = teacher.attention(x)
        let loss = student.attention(x).mseLoss(expected)
        return [student(x), loss]
    }
}

/// Squeeze-and-excitation whose gate can be asked for.
final class SeAttention: AttentionBlock {
    let gap = AdaptiveAvgPool2d(1)
    let fc: Sequential

    init(channels: Int, reduction: Int = 16) {
        fc = Sequential(
            Linear(channels, channels / reduction, bias: false),
            ReLU(inplace: true),
            Linear(channels / reduction, channels, bias: false),
            Sigmoid())
    }

    func attention(_ x: Tensor) -> Tensor {
        let (b, c) = (x.size(0), x.size(1))
        return fc(gap(x).view(b, c)).view(b, c, 1, 1)
    }
}

/// Efficient channel attention whose gate can be asked for.
final class EcaAttention: AttentionBlock {
    let avgPool = AdaptiveAvgPool2d(1)
    let conv: Conv1d
    let sigmoid = Sigmoid()

    init(channels: Int) {
        conv = adaptiveConvolution(channels: channels)
    }

    func attention(_ x: Tensor) -> Tensor {
        let means = avgPool(x).squeeze(-1).transpose(-1, -2)
        return sigmoid(conv(means).transpose(-1, -2).unsqueeze(-1))
    }
}

extension AttentionDistillation {
    static let block = Block(
        "distillation", "a student attention beside its teacher, and how far their maps are apart",
        source: "after Zagoruyko and Komodakis, Paying More Attention to Attention, ICLR 2017",
        parameters: [
            .channels(64, [.positive, .atLeast(16)]),
            .choice("student", default: "eca", among: ["se", "eca"], "the attention that learns"),
            .choice("teacher", default: "se", among: ["se", "eca"], "the attention that it learns from"),
        ], outputNames: ["result", "loss"], inputs: Block.image(28)
    ) { arguments in
        AttentionDistillation(
            student: attention(arguments[choice: "student"], channels: arguments["channels"]),
            teacher: attention(arguments[choice: "teacher"], channels: arguments["channels"]))
    }

    private static func attention(_ name: String, channels: Int) -> any AttentionBlock {
        name == "se" ? SeAttention(channels: channels) : EcaAttention(channels: channels)
    }
}
