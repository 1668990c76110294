"""Where the work of a build is done: in this process, in several, or on a cluster.

An engine is a `Map`. It applies a function to items and gives the results in the order of the
items, as the builtin does; it takes items as it needs them, few more than it works on at once.
Function, items and results can be pickled: they are plain functions, `functools.partial`s of them,
and frozen values, and an item is a batch worth about a second. What a call leaves behind is in
files named by what they hold, so a call may run twice, and a worker that dies costs only its items.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext, suppress
from functools import partial
from importlib import import_module
from itertools import chain, islice
from typing import Any

from digest.cache import code_version
from digest.model import Stop

Map = Callable[[Callable[[Any], Any], Iterable[Any]], Iterable[Any]]

#: Items that are handed out at once, for each worker.
_AHEAD = 2
#: How often an item is begun before the build gives up.
_TRIES = 3
#: Seconds between two looks at a pipe that nobody reads, and how much is taken of it at once.
_MOMENT, _PIPE_BYTES = 0.01, 1 << 16
_DYING = (
    "A worker process was ended again and again, perhaps for want of memory."
    " Run it with fewer of them: --workers 1"
)


def engine(name: str, workers: int = 0, scheduler: str = "") -> AbstractContextManager[Map]:
    """Return an engine by its name: serial, processes or dask; `Stop` for another name."""
    if name == "serial":
        return nullcontext(map)
    if name == "processes":
        return processes(workers)
    if name == "dask":
        return cluster(scheduler, workers)
    raise Stop(f"There is no engine “{name}”. There are: serial, processes, dask", 2)


@contextmanager
def processes(workers: int = 0) -> Iterator[Map]:
    """Give a `Map` over so many processes, or over as many as there are cores if that is 0.

    They start when there is more than one item to work on, and end with the context.
    """
    pool = _Pool(workers or os.cpu_count() or 1)
    try:
        yield pool.map
    finally:
        pool.end()


class _Pool:
    """Processes that are started when they are needed, and anew when one of them dies."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._executor: ProcessPoolExecutor | None = None

    def map(self, function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
        """Yield the result of each item in turn; `Stop` where a worker dies again and again."""
        rest = iter(items)
        first = list(islice(rest, 2))
        if self._workers == 1 or len(first) == 1:
            yield from map(function, chain(first, rest))
            return
        given: deque[tuple[Any, Future[Any]]] = deque()
        for item in chain(first, rest):
            given.append((item, self._submit(function, item)))
            if len(given) >= _AHEAD * self._workers:
                yield self._first(function, given)
        while given:
            yield self._first(function, given)

    def end(self) -> None:
        """End the processes; work that was not begun is dropped."""
        if self._executor:
            _let_go(self._executor)
            self._executor.shutdown(cancel_futures=True)
            self._executor = None

    def _submit(self, function: Callable[[Any], Any], item: object) -> Future[Any]:
        self._executor = self._executor or ProcessPoolExecutor(self._workers, initializer=_heedless)
        try:
            return self._executor.submit(function, item)
        except BrokenProcessPool:
            failed: Future[Any] = Future()
            failed.set_exception(BrokenProcessPool())
            return failed

    def _first(self, function: Callable[[Any], Any], given: deque[tuple[Any, Future[Any]]]) -> Any:  # noqa: ANN401 - as map
        """Wait for the first of the items given out; where a worker died, give all out again."""
        for _ in range(_TRIES):
            try:
                result = given[0][1].result()
            except BrokenProcessPool:
                self.end()
                items = [item for item, _ in given]
                given.clear()
                given.extend((item, self._submit(function, item)) for item in items)
            else:
                given.popleft()
                return result
        raise Stop(_DYING)


def _let_go(executor: ProcessPoolExecutor) -> None:
    """Take what was on its way to a worker when one died, until nobody waits for that any more.

    Python before 3.11.5 waits for ever until somebody takes it (CPython issue 94777); and Debian 12
    has 3.11.2.
    """
    inner = vars(executor)
    if sys.version_info < (3, 11, 5) and inner["_broken"]:
        waiting, pipe = inner["_executor_manager_thread"], vars(inner["_call_queue"])["_reader"]
        while waiting.is_alive():
            with suppress(OSError):  # the last to use the pipe closes it
                if pipe.poll():
                    os.read(pipe.fileno(), _PIPE_BYTES)
            waiting.join(_MOMENT)


def _heedless() -> None:
    """Leave Ctrl+C, which a terminal sends to every process, to the one that waits for this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def cluster(scheduler: str = "", workers: int = 0) -> Iterator[Map]:
    """Give a `Map` over the workers of the Dask cluster at an address such as "tcp://host:8786".

    Without an address, a cluster of so many processes is started here. Every worker must see the
    project's folder at the same path, and have the same code and packages. `Stop` says what lacks.
    """
    try:
        distributed: Any = import_module("distributed")
    except ImportError:
        raise Stop("--engine dask needs Dask: pip install -e '.[dask]'") from None
    with ExitStack() as open_:
        if not scheduler:
            local = distributed.LocalCluster(
                n_workers=workers or os.cpu_count() or 1,
                threads_per_worker=1,
                dashboard_address=None,
                silence_logs=logging.CRITICAL,
            )
            scheduler = open_.enter_context(local).scheduler_address
        try:
            client = open_.enter_context(distributed.Client(scheduler, set_as_default=False))
        except OSError as error:
            raise Stop(f"No Dask scheduler answers at {scheduler}: {error}") from None
        if others := {v for v in client.run(code_version).values() if v != code_version()}:
            raise Stop(f"{len(others)} kinds of workers have other code or packages than this one.")
        yield partial(_on_cluster, client)


def _on_cluster(
    client: Any,  # noqa: ANN401 - Dask has no types
    function: Callable[[Any], Any],
    items: Iterable[Any],
) -> Iterator[Any]:
    """Yield the result of each item in turn; Dask gives what a lost worker had to another."""
    from distributed.scheduler import KilledWorker  # noqa: PLC0415 - see cluster

    given: deque[Any] = deque()

    def first() -> object:
        try:
            return given.popleft().result()
        except KilledWorker:
            raise Stop(_DYING) from None

    ahead = _AHEAD * max(1, sum(client.nthreads().values()))
    for item in items:
        given.append(client.submit(function, item, pure=False))
        if len(given) >= ahead:
            yield first()
    while given:
        yield first()
