"""Protobuf by hand, for files that no library would write."""


def varint(number: int) -> bytes:
    out = b""
    while number >= 0x80:
        out += bytes([number & 0x7F | 0x80])
        number >>= 7
    return out + bytes([number])


def tag(field: int, wire_type: int) -> bytes:
    return varint(field << 3 | wire_type)


def record(field: int, body: bytes = b"") -> bytes:
    """A value with its length."""
    return tag(field, 2) + varint(len(body)) + body


def within(path: list[int], body: bytes) -> bytes:
    """A body as the value of a field of a field, and so on, of a model."""
    for field in reversed(path):
        body = record(field, body)
    return body


def fill(size: int, unit: bytes) -> bytes:
    """A unit as often as it fits."""
    return unit * (size // len(unit))
