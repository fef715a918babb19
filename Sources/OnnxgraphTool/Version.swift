import CBuild
import Operators
import Tracing

/// What `--version` says: the version, the commit it was built from, and the newest versions of ONNX that it knows.
func versionLine() -> String {
    let table = OpTable.standard
    let commit = String(cString: onnxgraph_commit())
    return "onnxgraph \(Producer.onnxgraph.version) (\(commit)), "
        + "ONNX opset up to \(table.newestOpset() ?? 0), IR up to \(table.newestIRVersion)"
}
