import ArgumentParser
import GraphIR
import Inspection
import ONNXCodec
import Operators

/// `onnxgraph inspect`.
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Show what is in a model: interface, operators, parameters, nodes and shapes.",
        discussion: """
            Weights are not read; of files with external data, only whether they are there and long enough is looked \
            at. A model that cannot be read does not stop the others; the exit code is then 2, as it is when external \
            data are missing. With ndjson each model is written as soon as it is read, one JSON object a line.

            Examples:
              onnxgraph inspect se_net.onnx
              onnxgraph inspect *.onnx --format json
              onnxgraph inspect *.onnx --format ndjson | head -1
              onnxgraph inspect se_net.onnx --values
              onnxgraph inspect resnet50.onnx --profile --depth 2
              onnxgraph inspect model.onnx --profile --bind N=8 --sort macs --top 20
            """)

    @Argument(help: ArgumentHelp("Files to inspect; - is standard input.", valueName: "model"), completion: .model)
    var models: [String]

    @Option(help: "How to write the answer.")
    var format = ListFormat.text

    @Flag(help: "List every value with its type, inferred where the model does not declare it.")
    var values = false

    @OptionGroup var external: ExternalDataArguments

    @OptionGroup(title: "Profile")
    var profile: ProfileArguments

    func run() throws {
        var failures = 0
        let inspected = models.lazy.compactMap { path in
            let (model, isWhole) = readable(path)
            if !isWhole { failures += 1 }
            return model
        }
        switch format {
        case .json: try OutputFormat.printJSON(InspectionReport(models: inspected))
        case .ndjson: for model in inspected { print(try OutputFormat.jsonLine(model)) }
        case .text: print(inspected.map { $0.text(profile.view) }.joined(separator: "\n"), terminator: "")
        }
        if failures > 0 { throw ExitStatus.Trouble() }
    }

    /// A model, or nothing, and whether all of it can be had; what is wrong has been said.
    private func readable(_ path: String) -> (InspectedModel?, isWhole: Bool) {
        do {
            let (stored, size) = try external.readSized(path)
            if models.count == 1 { keepUntilExit(stored) }
            let fault = stored.externalFault
            if let fault { Console.note("error: \(path): \(fault); --no-external leaves other files alone") }
            return (try inspected(path == "-" ? "standard input" : path, size, stored.model), fault == nil)
        } catch let error as DecodeError {
            Console.note("error: \(path): \(error)")
        } catch {
            Console.note("error: \(error)")
        }
        return (nil, false)
    }

    private func inspected(_ path: String, _ fileBytes: Int?, _ model: Model) throws -> InspectedModel {
        let lengths = try profile.lengths(of: model)
        // Nobody reads more lines than that, and the types of later nodes take time to infer.
        let limit = format == .text && !values ? profile.isWanted ? 0 : 1000 : nil
        let summary = ModelSummary(of: model.binding(lengths), listsValues: values, nodeLimit: limit)
        return InspectedModel(
            path: path, fileBytes: fileBytes, summary: summary,
            profile: profile.isWanted ? ModelProfile(of: model, bindings: lengths) : nil)
    }
}

extension StoredModel {
    /// Why the elements of the first tensor whose data cannot be read from other files cannot.
    ///
    /// Data of another length than the tensor's can be read; that is a fault for `validate` to find.
    fileprivate var externalFault: ExternalDataError? {
        if externalData.policy == .none { return nil }
        for external in externalTensors {
            let faults = externalData.faults(of: external.tensor, named: external.name)
            if let fault = faults.first(where: { ![.shortLength, .excessLength].contains($0.kind) }) { return fault }
        }
        return nil
    }
}
