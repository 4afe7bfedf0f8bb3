"""Write a call as JSON text for the record's mirror, and read it back."""

import msgspec

from console.domain.calls.call import Call

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Call)


def call_to_json(call: Call) -> str:
    """Return the whole state of a call as one line of JSON."""
    return _encoder.encode(call).decode()


def call_from_json(text: str) -> Call | None:
    """Return the call, or None where a newer or older build wrote something else."""
    try:
        return _decoder.decode(text)
    except (msgspec.MsgspecError, ValueError):
        return None
