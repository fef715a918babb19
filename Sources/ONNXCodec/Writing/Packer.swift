import CONNX

/// Lets protobuf-c write a message into a sink, and streams what the message only stands for.
final class Packer {
    private let sink: any ByteSink
    private let payloads: Payloads
    private var failure: (any Error)?

    private init(_ sink: any ByteSink, _ payloads: Payloads) {
        self.sink = sink
        self.payloads = payloads
    }

    /// Writes a message.
    ///
    /// - Throws: what the sink or the source of a payload throws.
    static func pack(_ message: UnsafePointer<ProtobufCMessage>, payloads: Payloads, into sink: any ByteSink) throws {
        let packer = Packer(sink, payloads)
        var buffer = connx_buffer()
        buffer.base.append = { buffer, count, data in
            guard let buffer, let data, count > 0 else { return }
            buffer.withMemoryRebound(to: connx_buffer.self, capacity: 1) {
                guard let context = $0.pointee.context else { return }
                Unmanaged<Packer>.fromOpaque(context)._withUnsafeGuaranteedRef { $0.append(data, count) }
            }
        }
        buffer.context = Unmanaged.passUnretained(packer).toOpaque()
        withExtendedLifetime(packer) {
            withUnsafeMutablePointer(to: &buffer) {
                $0.withMemoryRebound(to: ProtobufCBuffer.self, capacity: 1) {
                    _ = protobuf_c_message_pack_to_buffer(message, $0)
                }
            }
        }
        if let failure = packer.failure { throw failure }
    }

    private func append(_ data: UnsafePointer<UInt8>, _ count: Int) {
        if failure != nil { return }
        do {
            guard let payload = payloads[data] else {
                return try sink.write(UnsafeRawBufferPointer(start: data, count: count))
            }
            try payload.prefix.withUnsafeBytes { try sink.write($0) }
            try payload.bytes.forEachPiece { try sink.write($0) }
        } catch {
            failure = error
        }
    }
}
