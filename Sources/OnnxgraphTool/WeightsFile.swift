import ONNXCodec
import Safetensors
import Tracing

extension Weights {
    /// The tensors of a safetensors file, which are read when they are needed; conversions are noted on standard error.
    init(file path: String) throws {
        let bytes = try FileBytes(path: path)
        let file: SafetensorsFile
        do throws(SafetensorsError) {
            file = try SafetensorsFile(bytes)
        } catch {
            throw WeightsError(description: "\(path): \(error)")
        }
        for entry in file.tensors where [.exact, .rounding].contains(entry.floatConversion) {
            Console.note("note: \(entry.name) is converted from \(entry.dataType) to float")
        }
        self.init(
            file.tensors.map { entry in
                (entry.name, WeightTensor(shape: entry.shape) { try file.floats(of: entry) })
            })
    }
}

/// Why a file of weights cannot be used.
struct WeightsError: Error, CustomStringConvertible {
    let description: String
}
