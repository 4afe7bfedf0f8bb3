"""Read requests that come in over a feed: who asks, of which call, and what they say.

Source: NENA-STA-024.1.1 as summed up in docs/reroute.md. A request carries a small document; it
never replaces what the feed itself says of the call.
"""

from datetime import datetime, tzinfo

import msgspec

from console.domain.feed.events import RequestCancelled, RequestHeard
from console.feed.eido.decode import RejectedError
from console.feed.eido.reader import read_document
from console.feed.need_to_know import NeedToKnow
from console.feed.subscription.conveyance import Push

ID_LIMIT = 200
WORDS_LIMIT = 300


class _Body(msgspec.Struct, kw_only=True, frozen=True):
    """The part of a request that is read; everything else is left."""

    eido: msgspec.Raw = msgspec.Raw(b"null")


class _Agencies(msgspec.Struct, kw_only=True, frozen=True):
    """Who a document says it is from."""

    issuing: object = msgspec.field(name="issuingElementIdentification", default="")


_ENVELOPE = msgspec.json.Decoder(dict[str, _Body], strict=False)
_AGENCIES = msgspec.json.Decoder(_Agencies, strict=False)


def read_push(
    message: Push, data: bytes, *, heard_at: datetime, zone: tzinfo, seen: NeedToKnow
) -> RequestHeard | RequestCancelled | None:
    """Return what a request says; None where it is of a kind that is not understood.

    Args:
        message: Its kind and id.
        data: The whole message.
        heard_at: Own clock (aware UTC).
        zone: The zone of times without an offset.
        seen: What the site may see of a call.
    """
    request_id = message.request_id[:ID_LIMIT]
    if message.kind == "cancelRequest":
        return RequestCancelled(request_id=request_id)
    if message.kind not in {"requestForService", "requestAwareness"} or not request_id:
        return None
    call, agency, words = None, "", ""
    try:
        document = next(iter(_ENVELOPE.decode(data.removeprefix(b"\xef\xbb\xbf")).values())).eido
        agency = str(_AGENCIES.decode(document).issuing or "")[:ID_LIMIT]
        call = seen.of(read_document(memoryview(document), heard_at=heard_at, zone=zone).call)
    except (msgspec.DecodeError, RejectedError, StopIteration):
        call = None  # asked all the same: a document that cannot be read is no reason not to hear
    if call is not None:
        words = next((note.text for note in call.notes), "")[:WORDS_LIMIT]
        agency = agency or call.sender
    return RequestHeard(
        request_id=request_id,
        serves=message.kind == "requestForService",
        call=call,
        agency=" ".join(agency.split()),
        words=" ".join(words.split()),
        heard_at=heard_at,
    )
