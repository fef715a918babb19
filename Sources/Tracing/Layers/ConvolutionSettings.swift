/// The parameters of a convolution over any number of spatial dimensions.
struct ConvolutionSettings {
    let weight: Parameter
    let bias: Parameter

    init(inChannels: Int, outChannels: Int, kernel: [Int], groups: Int) {
        precondition(groups > 0 && inChannels % groups == 0 && outChannels % groups == 0, "groups divide the channels")
        let shape = [outChannels, inChannels / groups] + kernel
        // An overflow shows in the parameter's size; the bound of the weights does not matter then.
        let fanIn = shape.dropFirst().reduce(1, &*)
        weight = Parameter(shape: shape, .kaimingUniform(fanIn: fanIn))
        bias = Parameter(shape: [outChannels], .uniform(fanIn: fanIn))
    }
}
