#include "CBuild.h"

const char *onnxgraph_commit(void) { return ONNXGRAPH_COMMIT; }
