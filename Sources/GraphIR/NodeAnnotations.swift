/// What few nodes have beside operator, values and attributes, kept apart so that all nodes are small.
struct NodeAnnotations: Hashable, Sendable {
    var docString: ByteString?
    var metadata: [MetadataEntry] = []
    var deviceConfigurations: [NodeDeviceConfiguration] = []
    var unknownFields: ByteString = ""

    var isEmpty: Bool {
        docString == nil && metadata.isEmpty && deviceConfigurations.isEmpty && unknownFields.isEmpty
    }
}

/// A reference to annotations, or to none.
struct SharedNodeAnnotations: Hashable, Sendable {
    private final class Box: Sendable {
        let annotations: NodeAnnotations

        init(_ annotations: NodeAnnotations) {
            self.annotations = annotations
        }
    }

    private var box: Box?

    /// The annotations themselves.
    var annotations: NodeAnnotations {
        get { box?.annotations ?? NodeAnnotations() }
        _modify {
            var changed = annotations
            // With a second reference to them, lists would be copied when they grow.
            box = nil
            yield &changed
            box = changed.isEmpty ? nil : Box(changed)
        }
    }

    static func == (left: Self, right: Self) -> Bool {
        left.box === right.box || left.annotations == right.annotations
    }

    func hash(into hasher: inout Hasher) {
        if let box { hasher.combine(box.annotations) }
    }
}
