import ArgumentParser
import ONNXCodec

/// Where a command writes the model that it makes of another.
struct ModelOutputArguments: ParsableArguments {
    @Option(
        name: .shortAndLong, help: ArgumentHelp("File to write, or - for standard output.", valueName: "file"),
        completion: .model)
    var output: String

    @Flag(help: "Replace a file that differs.")
    var force = false

    func validate() throws {
        if output == "" { throw ValidationError("The name of the output is empty.") }
        try refuseTerminal(output)
    }

    /// Writes a model; when some of its tensors lie in other files, all large ones do afterwards, in one file beside it.
    func write(_ stored: StoredModel, movingDataOf external: ExternalDataArguments) throws {
        if output == "-" || external.noExternal || stored.externalTensors.isEmpty { return try write(stored) }
        try ModelWriter.write(
            stored.embedded(), to: output, externalData: ExternalDataOptions(threshold: 1024), replacing: force)
    }

    /// Writes a model.
    func write(_ stored: StoredModel) throws {
        if output == "-" {
            try ModelWriter.write(stored, toDescriptor: 1)
        } else {
            try ModelWriter.write(stored, to: output, replacing: force)
        }
    }
}
