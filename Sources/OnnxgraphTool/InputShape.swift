import ArgumentParser

/// The shape of an input as it is written on the command line: `1x128x200x200`.
struct InputShape: ExpressibleByArgument {
    let sizes: [Int]

    init?(argument: String) {
        let parts = argument.split(separator: "x", omittingEmptySubsequences: false)
        sizes = parts.compactMap { Int($0) }
        if sizes.count != parts.count { return nil }
    }
}
