"""Objects -> the bytes of a PDF 1.7 file, packed in object streams; the same objects give the same bytes."""

import hashlib
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

PACK = 200
"""Objects to an object stream."""


class Name(str):
    """A PDF name, without its slash."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Ref:
    """A reference to an object of the file."""

    number: int


class PdfFile:
    """Collects objects and writes them out."""

    def __init__(self) -> None:
        self._objects: dict[int, str] = {}
        self._streams: dict[int, bytes] = {}
        self._next = 1

    def reserve(self) -> Ref:
        """A number for an object that comes later."""
        self._next += 1
        return Ref(self._next - 1)

    def put(self, ref: Ref, value: Any) -> Ref:
        self._objects[ref.number] = written(value)
        return ref

    def add(self, value: Any) -> Ref:
        return self.put(self.reserve(), value)

    def add_stream(self, data: bytes, entries: Mapping[str, Any] | None = None, packed: bool = True) -> Ref:
        ref = self.reserve()
        self._streams[ref.number] = _stream(data, entries or {}, packed)
        return ref

    def bytes(self, root: Ref, info: Ref) -> bytes:
        """The whole file."""
        places = self._pack()
        out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        for number in sorted(self._streams):
            places[number] = (1, len(out), 0)
            out += b"%d 0 obj\n" % number + self._streams[number] + b"\nendobj\n"
        table = self.reserve().number
        start = len(out)
        places[table] = (1, start, 0)
        places[0] = (0, 0, 65535)
        mark = hashlib.sha256(bytes(out)).digest()[:16]
        rows = b"".join(
            kind.to_bytes(1, "big") + second.to_bytes(4, "big") + third.to_bytes(2, "big")
            for kind, second, third in (places[number] for number in range(table + 1))
        )
        entries = {"Type": Name("XRef"), "Size": table + 1, "W": [1, 4, 2], "Root": root, "Info": info}
        body = _stream(rows, entries | {"ID": [mark, mark]}, True)
        return bytes(out + b"%d 0 obj\n" % table + body + b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % start)

    def _pack(self) -> dict[int, tuple[int, int, int]]:
        """Put the plain objects into object streams; where each object stands."""
        places: dict[int, tuple[int, int, int]] = {}
        numbers = sorted(self._objects)
        for first in range(0, len(numbers), PACK):
            some = numbers[first : first + PACK]
            texts = [self._objects[number].encode("latin-1") + b"\n" for number in some]
            offsets = [sum(map(len, texts[:index])) for index in range(len(texts))]
            index = (
                " ".join(f"{number} {offset}" for number, offset in zip(some, offsets, strict=True)).encode() + b"\n"
            )
            entries = {"Type": Name("ObjStm"), "N": len(some), "First": len(index)}
            holder = self.add_stream(index + b"".join(texts), entries)
            places.update({number: (2, holder.number, at) for at, number in enumerate(some)})
        return places


def written(value: Any) -> str:
    """A value in PDF's own writing: a str is a text string, bytes a byte string."""
    if isinstance(value, Name):
        return "/" + "".join(c if (c.isalnum() and c.isascii()) or c in "-_.+*" else f"#{ord(c):02X}" for c in value)
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return number(value)
    if isinstance(value, Ref):
        return f"{value.number} 0 R"
    if isinstance(value, bytes):
        return f"<{value.hex().upper()}>"
    if isinstance(value, Mapping):
        return "<<" + " ".join(f"{written(Name(key))} {written(entry)}" for key, entry in value.items()) + ">>"
    if isinstance(value, Sequence):
        return "[" + " ".join(map(written, value)) + "]"
    raise TypeError(f"no PDF object: {value!r}")


def number(value: float) -> str:
    """A real number with as few digits as print needs."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _text(value: str) -> str:
    if value.isascii() and value.isprintable():
        return "(" + value.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ")"
    return f"<{(chr(0xFEFF) + value).encode('utf-16-be').hex().upper()}>"


def _stream(data: bytes, entries: Mapping[str, Any], packed: bool) -> bytes:
    body = zlib.compress(data, 6) if packed else data
    extra: dict[str, Any] = {"Filter": Name("FlateDecode")} if packed else {}
    head = written({**entries, **extra, "Length": len(body)})
    # two bytes end the line: after a body that ends in CR, a lone LF would pass for half of that end
    return head.encode("latin-1") + b"\nstream\r\n" + body + b"\r\nendstream"
