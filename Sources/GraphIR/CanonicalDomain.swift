/// A domain's name as tables have it; ONNX's own is empty, whether it is left out, empty or spelt `ai.onnx`.
package func canonicalDomain(_ domain: ByteString?) -> ByteString {
    guard let domain, domain != "ai.onnx" else { return "" }
    return domain
}
