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
