/// X
public struct PicturePage {
    /// x
    public init(_ picture: Picture, drawing: SvgPicture, title: String) {}
    /// x
    public func text() throws -> String { "" }
}
