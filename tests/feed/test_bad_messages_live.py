"""No message can stop the queue; each bad one is counted by its reason."""

from feed_listener import Listener, quick_config
from feed_samples import as_bytes, document, state

from console.domain.feed.events import (
    FeedState,
    RejectionReason,
    SalvageReason,
)
from console.feed.simulator import bad_messages
from console.feed.simulator.center_thread import CenterThread


def _publish(center: CenterThread, incident_id: str, minute: float = 1, **more: object) -> None:
    center.publish(as_bytes(state(minute, **more) | {"$id": incident_id}), incident_id)  # type: ignore[arg-type]


def test_documents_of_a_newer_major_version_are_refused_aloud(center: CenterThread) -> None:
    center.publish(as_bytes(document(eidoVersion="2.0")), "urn:2")
    with Listener(quick_config(center.url)) as desk:
        event = desk.until_state(FeedState.OFFLINE)
        assert event.reason == "the center sends documents of a newer version"
        assert RejectionReason.NEWER_VERSION in desk.rejected
        assert FeedState.LIVE not in desk.states


def test_one_document_of_a_newer_version_among_others_is_only_counted(center: CenterThread) -> None:
    _publish(center, "urn:1")
    with Listener(quick_config(center.url)) as desk:
        desk.until_state(FeedState.LIVE)
        center.obey("bad newer-version")
        desk.until(lambda: RejectionReason.NEWER_VERSION in desk.rejected, "the count")
        _publish(center, "urn:3")
        desk.until(lambda: "urn:3" in desk.calls, "the next call")
        assert desk.states[-1] is FeedState.LIVE


_REJECTED = {
    "not-json": RejectionReason.NOT_JSON,
    "unknown-message": RejectionReason.UNKNOWN_MESSAGE,
    "too-big": RejectionReason.TOO_BIG,
    "too-deep": RejectionReason.TOO_DEEP,
    "no-identifier": RejectionReason.NO_IDENTIFIER,
    "document-not-an-object": RejectionReason.WRONG_TYPE,
}
_SALVAGED = {
    "wrong-types": SalvageReason.WRONG_TYPE,
    "dangling-reference": SalvageReason.DANGLING_REFERENCE,
    "circular-reference": SalvageReason.CIRCULAR_REFERENCE,
    "missing-times": SalvageReason.MISSING_TIME,
    "bad-times": SalvageReason.BAD_TIME,
    "unknown-codes": SalvageReason.UNKNOWN_CODE,
    "entity-bomb": SalvageReason.BAD_LOCATION,
    "long-note": SalvageReason.TEXT_CUT,
    "many-parts": SalvageReason.TOO_MANY_PARTS,
}


def test_the_queue_keeps_running_through_every_bad_message_and_counts_each(
    center: CenterThread,
) -> None:
    assert set(_REJECTED) | set(_SALVAGED) | {"newer-version", "script"} == set(
        bad_messages.BY_KIND
    )
    _publish(center, "urn:1")
    with Listener(quick_config(center.url, min_rate_s=5.0)) as desk:
        desk.until_state(FeedState.LIVE)
        for kind, reason in _REJECTED.items():
            before = desk.rejected.count(reason)
            center.obey(f"bad {kind}")
            desk.until(lambda r=reason, n=before: desk.rejected.count(r) > n, kind)  # type: ignore[misc]
        for kind, salvaged in _SALVAGED.items():
            center.obey(f"bad {kind}")
            desk.until(lambda s=salvaged: s in desk.salvaged, kind)  # type: ignore[misc]
        assert bad_messages.INCIDENT in desk.calls
        _publish(center, "urn:2")
        desk.until(lambda: "urn:2" in desk.calls, "a good call after all of them")
        assert desk.states[-1] is FeedState.LIVE
        assert FeedState.OFFLINE not in desk.states


def test_a_message_beyond_any_bound_ends_the_connection_and_the_feed_comes_back(
    center: CenterThread,
) -> None:
    with Listener(quick_config(center.url, min_rate_s=5.0)) as desk:
        desk.until_state(FeedState.LIVE)
        seen = len(desk.states)
        center.run(center.center.send_raw(b'{"event":"' + b"x" * (33 * 1024 * 1024) + b'"}'))
        assert "more in one message" in desk.until_state(FeedState.OFFLINE, after=seen).reason
        assert RejectionReason.TOO_BIG in desk.rejected
        desk.until_state(FeedState.LIVE, after=seen)
