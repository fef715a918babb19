import Tracing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The odd kernel that efficient channel attention derives from the number of channels.
///
/// It is |log₂(channels) + beta| / gamma, rounded down, and up to the next odd number. Source: Wang et al., ECA-Net,
/// CVPR 2020, equation 12.
func adaptiveKernel(channels: Int, gamma: Int, beta: Int) -> Int {
    // The quotient of natural logarithms, as Python's math.log(x, 2) computes it: log2 differs in the last bit.
    let exponent = log(Double(channels)) / log(2.0)
    let size = Int(abs((exponent + Double(beta)) / Double(gamma)))
    return size % 2 == 0 ? size + 1 : size
}

/// The convolution that slides along the channel means with the adaptive kernel, padded so that their number stays.
func adaptiveConvolution(channels: Int, gamma: Int = 2, beta: Int = 1) -> Conv1d {
    let kernel = adaptiveKernel(channels: channels, gamma: gamma, beta: beta)
    return Conv1d(1, 1, kernelSize: kernel, padding: (kernel - 1) / 2, bias: false)
}
