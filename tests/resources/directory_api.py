"""A small HSDS API on loopback, a real server with the faults of real ones."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

from directory_world import NOW


class Api:
    """A small HSDS API with the faults of real ones.

    Attributes:
        services: What it holds, by id, each with the time of its last change.
        faults: Answers to give instead, first to last: a status, "cut" or "nonsense".
        asked: The questions it got.
    """

    def __init__(self, count: int) -> None:
        self.services = {str(n): (f"Service {n}", NOW - timedelta(days=30)) for n in range(count)}
        self.faults: list[int | str] = []
        self.asked: list[dict[str, str]] = []
        self.ever = False

    def answer(self, asked: dict[str, str]) -> dict[str, object]:
        """Return one page."""
        since = datetime.fromisoformat(asked.get("modified_after", "1970-01-01T00:00:00+00:00"))
        found = [one for one in self.services.items() if one[1][1] >= since]
        size, page = int(asked["per_page"]), int(asked["page"])
        part = found[(page - 1) * size : page * size]
        if asked.get("minimal"):
            contents = [{"id": key, "modified_date": str(at)} for key, (_, at) in part]
        else:
            contents = [
                {"id": key, "name": name, "status": "active", "organization": {"name": "Harbor"}}
                for key, (name, _) in part
            ]
        pages = -(-len(found) // size)
        body: dict[str, object] = {"contents": contents, "page_number": page}
        return body if self.ever else {**body, "total_pages": pages, "last_page": page >= pages}


@contextmanager
def served(api: Api) -> Iterator[str]:
    """Serve an API on loopback and give its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked = {key: one[0] for key, one in parse_qs(urlsplit(self.path).query).items()}
            api.asked.append(asked)
            fault = api.faults.pop(0) if api.faults else None
            body = json.dumps(api.answer(asked)).encode()
            if isinstance(fault, int):
                self.send_response(fault)
                self.send_header("Location", "/elsewhere")
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            half = body[: len(body) // 2]
            self.wfile.write({"cut": half, "nonsense": b"<" * len(body)}.get(str(fault), body))
            if fault == "cut":
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
