"""Obey commands, one a line, that bring a fault or a call about at a wanted moment."""

import asyncio
import json
from typing import TYPE_CHECKING

from console.feed.simulator import bad_messages
from console.feed.simulator.center import SimulatedCenter
from console.feed.simulator.natures import BY_CODE
from console.feed.simulator.request_desk import inbound
from console.feed.simulator.traffic import Traffic

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

HELP = """\
drop              cut every connection without a word
silence           keep connections open and say nothing; speak: speak again
pause             stop simulated time; resume: let it run on
restart [SECONDS] stop listening, drop everybody, listen again on the same port
terminate         end every subscription in good form
refuse CODE       answer new subscriptions with a status code; accept: answer well again
bad KIND          send a bad message; KIND is one of: {kinds}
storm COUNT       let the next COUNT things happen now
call CODE [NOTE]  let a call of this nature come now, with this first note
answer [CODES]    answer requests with these numbers, as 180,200; none for silence
ask [NUMBER]      request service for an open incident, or for one that just came
aware [NUMBER]    let the desk know of one; cancel ID: take a request back
count             say how many calls came and how many are open
documents         say the present documents of all open incidents, as one line of JSON
help              show this
quit              end"""


class CommandError(ValueError):
    """The command is not understood; the sentence says why."""


class Controls:
    """Commands on a running center and its traffic; each answers with one line."""

    def __init__(self, center: SimulatedCenter, traffic: Traffic) -> None:
        """Hold both; ``finished`` is set by ``quit``."""
        self.finished = asyncio.Event()
        self._center = center
        self._traffic = traffic
        self._verbs: dict[str, Callable[[str], Awaitable[str]]] = {
            "drop": self._drop,
            "silence": self._silence,
            "speak": self._speak,
            "pause": self._pause,
            "resume": self._resume,
            "restart": self._restart,
            "terminate": self._terminate,
            "refuse": self._refuse,
            "accept": self._accept,
            "bad": self._bad,
            "storm": self._storm,
            "call": self._call,
            "answer": self._answer,
            "ask": self._ask,
            "aware": self._aware,
            "cancel": self._cancel,
            "count": self._count,
            "documents": self._documents,
            "help": self._help,
            "quit": self._quit,
        }

    async def obey(self, command: str) -> str:
        """Do what one line says and return what was done.

        Raises:
            CommandError: it is not understood.
        """
        verb, _, rest = command.strip().partition(" ")
        act = self._verbs.get(verb.casefold())
        if act is None:
            raise CommandError(f"there is no command {verb!r}; try help")
        return await act(rest.strip())

    async def _drop(self, _: str) -> str:
        return f"dropped {self._center.drop_sockets()}"

    async def _silence(self, _: str) -> str:
        self._center.silence(on=True)
        return "silent"

    async def _speak(self, _: str) -> str:
        self._center.silence(on=False)
        return "speaking"

    async def _pause(self, _: str) -> str:
        self._traffic.pause()
        return "paused"

    async def _resume(self, _: str) -> str:
        self._traffic.resume()
        return "resumed"

    async def _restart(self, rest: str) -> str:
        seconds = _number(rest or "0")
        await self._center.stop()
        await asyncio.sleep(seconds)
        await self._center.start()
        return "restarted"

    async def _terminate(self, _: str) -> str:
        return f"terminated {await self._center.terminate_all()}"

    async def _refuse(self, rest: str) -> str:
        self._center.refusing = int(_number(rest))
        return f"refusing with {self._center.refusing}"

    async def _accept(self, _: str) -> str:
        self._center.refusing = None
        return "accepting"

    async def _bad(self, rest: str) -> str:
        message = bad_messages.BY_KIND.get(rest)
        if message is None:
            raise CommandError(f"kinds are: {', '.join(bad_messages.BY_KIND)}")
        await self._center.send_raw(message())
        return f"sent {rest}"

    async def _storm(self, rest: str) -> str:
        return f"happened {self._traffic.storm(int(_number(rest)))}"

    async def _call(self, rest: str) -> str:
        code, _, note = rest.partition(" ")
        try:
            return f"call {self._traffic.call_now(code, note.strip())}"
        except KeyError:
            raise CommandError(f"natures are: {', '.join(BY_CODE)}") from None

    async def _answer(self, rest: str) -> str:
        plan = tuple(int(_number(part)) for part in rest.replace(",", " ").split())
        self._center.requests.plan = plan
        return f"answering {' '.join(map(str, plan)) or 'nothing'}"

    async def _ask(self, rest: str) -> str:
        return await self._push("requestForService", rest)

    async def _aware(self, rest: str) -> str:
        return await self._push("requestAwareness", rest)

    async def _cancel(self, rest: str) -> str:
        await self._center.send_raw(inbound("cancelRequest", rest))
        return f"cancelled {rest}"

    async def _push(self, kind: str, number: str) -> str:
        documents = [json.loads(document) for document in self._center.board.open_documents()]
        found = [one for one in documents if number in json.dumps(one)] if number else documents
        if not found:
            raise CommandError("no open incident has this number")
        request_id = f"{kind}-{self._center.next_id()}"
        document = json.dumps(found[-1]).encode()
        await self._center.send_raw(inbound(kind, request_id, document))
        return f"sent {request_id}"

    async def _count(self, _: str) -> str:
        return f"created {self._traffic.created} open {len(self._center.board.open_ids())}"

    async def _documents(self, _: str) -> str:
        return f"[{b','.join(self._center.board.open_documents()).decode()}]"

    async def _help(self, _: str) -> str:
        return HELP.format(kinds=", ".join(bad_messages.BY_KIND))

    async def _quit(self, _: str) -> str:
        self.finished.set()
        return "ending"


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise CommandError("a number is wanted") from None
