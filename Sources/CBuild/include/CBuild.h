/// The commit that the command was built from, or `unknown`.
const char *onnxgraph_commit(void);
