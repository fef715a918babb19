/// The answer of `diff --format json` about two folders: an array of reports.
///
/// The reports may be a lazy sequence: each is encoded as it comes.
public struct DiffReportList<Reports: Sequence<DiffReport>>: Encodable {
    private let reports: Reports

    /// An answer about pairs of files.
    public init(_ reports: Reports) {
        self.reports = reports
    }

    /// Writes one object a pair.
    public func encode(to encoder: any Encoder) throws {
        var list = encoder.unkeyedContainer()
        for report in reports { try list.encode(report) }
    }
}
