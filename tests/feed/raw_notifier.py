"""Be a notifier that is not ours: a script over a bare WebSocket server."""

import contextlib
import json
import ssl
import threading
from collections.abc import Callable, Iterator
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.sync.server import ServerConnection, serve

Script = Callable[["Talk"], None]


class Talk:
    """One connection; what came in is kept."""

    def __init__(self, connection: ServerConnection, heard: list[dict[str, Any]]) -> None:
        self._connection = connection
        self.heard = heard

    def say(self, message: object) -> None:
        """Send JSON, or a text as it stands."""
        self._connection.send(message if isinstance(message, str) else json.dumps(message))

    def hear(self, key: str) -> dict[str, Any]:
        """Return the body of the next message with this key; others are kept and passed over."""
        while True:
            message: dict[str, Any] = json.loads(self._connection.recv(timeout=10))
            self.heard.append(message)
            if key in message:
                body: dict[str, Any] = message[key]
                return body

    def accept(self, **granted: object) -> None:
        """Take the subscription."""
        ask = self.hear("subscribe")
        self.say(
            {
                "subscribeResponse": {
                    "requestId": ask["requestId"],
                    "subscriptionId": "raw-1",
                    "statusCode": 200,
                    "clinicianConsoleSimulated": True,
                    **granted,
                }
            }
        )

    def stay(self) -> None:
        """Listen until the other side leaves."""
        self.hear("never")


@contextlib.contextmanager
def raw_notifier(
    script: Script, tls: ssl.SSLContext | None = None
) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Serve a script and give its address and what it heard."""
    heard: list[dict[str, Any]] = []

    def handle(connection: ServerConnection) -> None:
        with contextlib.suppress(ConnectionClosed, TimeoutError):
            script(Talk(connection, heard))

    with serve(handle, "127.0.0.1", 0, ping_interval=None, compression=None, ssl=tls) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"{'wss' if tls else 'ws'}://127.0.0.1:{server.socket.getsockname()[1]}/", heard
        server.shutdown()
        thread.join(10)
