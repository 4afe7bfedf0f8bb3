"""Refuse spreadsheets that are too large, or that unpack to more than they are or say."""

import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO

from resources.errors import FileTooLargeError, UnreadableFileError

SHEET_BYTES = 64 * 1024 * 1024
UNPACKED_BYTES = 256 * 1024 * 1024
UNPACKED_TIMES = 200
_MOST_PARTS = 5000
_AT_ONCE = 64 * 1024
_LOCAL_HEAD = 30
_STORED, _DEFLATED = 0, 8


def check_packed(path: Path) -> None:
    """Refuse a file that is too large, or that claims to unpack to far more than it is.

    What it claims is believed only after every part was unpacked and thrown away again: the head
    of a part may lie.

    Raises:
        FileTooLargeError: It is, or does, or lied.
        UnreadableFileError: It cannot be read, or names files outside itself.
    """
    try:
        size = path.stat().st_size
        if size > SHEET_BYTES:
            raise FileTooLargeError(f"{size} bytes")
        if not zipfile.is_zipfile(path):
            return
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
        _check_claims(parts, size)
        with path.open("rb") as file:
            for part in parts:
                _check_truth(file, part)
    except (OSError, zipfile.BadZipFile, zlib.error, ValueError) as error:
        raise UnreadableFileError(type(error).__name__) from error


def _check_claims(parts: list[zipfile.ZipInfo], size: int) -> None:
    unpacked = sum(part.file_size for part in parts)
    too_many = len(parts) > _MOST_PARTS
    if unpacked > UNPACKED_BYTES or unpacked > UNPACKED_TIMES * max(size, 1) or too_many:
        raise FileTooLargeError(f"unpacks to {unpacked} bytes")
    if any(part.filename.startswith("/") or ".." in part.filename.split("/") for part in parts):
        raise UnreadableFileError("a path leads out of the archive")


def _check_truth(file: BinaryIO, part: zipfile.ZipInfo) -> None:
    """Unpack one part no further than it says it goes."""
    file.seek(part.header_offset)
    head = file.read(_LOCAL_HEAD)
    if len(head) < _LOCAL_HEAD or head[:4] != b"PK\x03\x04":
        raise UnreadableFileError("no such part")
    names = int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
    file.seek(names, 1)
    if part.compress_type == _STORED:
        return  # what is stored as it is cannot grow
    if part.compress_type != _DEFLATED:
        raise UnreadableFileError("unknown packing")
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    left, unpacked = part.compress_size, 0
    while left > 0 and not unpacker.eof:
        waiting = file.read(min(_AT_ONCE, left))
        if not waiting:
            raise UnreadableFileError("cut short")
        left -= len(waiting)
        while waiting and not unpacker.eof:
            unpacked += len(unpacker.decompress(waiting, _AT_ONCE))
            waiting = unpacker.unconsumed_tail
            if unpacked > part.file_size:
                raise FileTooLargeError("a part is larger than it says")
