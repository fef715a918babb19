class Onnxgraph < Formula
  desc "Attention blocks as ONNX graphs, and a look into any ONNX file"
  homepage "https://github.com/OWNER/onnxgraph"
  license "Apache-2.0"
  head "https://github.com/OWNER/onnxgraph.git", branch: "main"

  depends_on "pkgconf" => :build
  depends_on "libyaml"
  depends_on "protobuf-c"

  uses_from_macos "python" => :build
  uses_from_macos "swift" => :build

  on_macos do
    depends_on xcode: ["26.0", :build]
    depends_on macos: :sequoia
  end

  def install
    # Homebrew has a sandbox of its own, and one cannot be inside another.
    system "script/build", "--disable-sandbox"
    ENV["ONNXGRAPH"] = buildpath/".build/release/onnxgraph"
    system "script/install", prefix
  end

  test do
    assert_match "onnxgraph", shell_output("#{bin}/onnxgraph --version")
    system bin/"onnxgraph", "export", "se_net"
    assert_match "GlobalAveragePool", shell_output("#{bin}/onnxgraph inspect se_net.onnx")
    system bin/"onnxgraph", "validate", "se_net.onnx"
  end
end
