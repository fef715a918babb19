/// Keeps a value until the process ends.
///
/// The end of the process frees all memory at once; letting a large model go, piece by piece, takes a good part of the
/// time of a short command. It is for the last model that a command looks at: others have to make room.
func keepUntilExit<Value>(_ value: Value) {
    _ = Unmanaged.passRetained(Kept(value))
}

private final class Kept<Value> {
    private let value: Value

    init(_ value: Value) {
        self.value = value
    }
}
