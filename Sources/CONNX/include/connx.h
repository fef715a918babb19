#ifndef CONNX_H
#define CONNX_H

#include <protobuf-c/protobuf-c.h>

/* A protobuf-c buffer that knows whom it works for; Swift cannot promise that one structure starts with another. */
typedef struct connx_buffer {
    ProtobufCBuffer base;
    void *context;
} connx_buffer;

#endif
