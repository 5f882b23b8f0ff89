"""The engine's entry point: `python -m backend.engine --address ADDRESS [--threads N] [--device ID]`.

It joins the window that listens at the address (`host:port`, or the name of a socket or pipe), with the key that
the environment variable `NETSKETCH_ENGINE_KEY` holds.
"""

import argparse
import os
import sys
from multiprocessing.connection import Client

from backend.engine.faults import start_log
from backend.engine.serve import Server
from backend.engine.start import lower_priority
from backend.wire import KEY_VARIABLE, Wire


def main() -> int:
    """Join the window and serve it; returns only when that could not be begun."""
    parser = argparse.ArgumentParser(prog="python -m backend.engine", description="NetSketch's engine process.")
    parser.add_argument("--address", required=True, help="where the window listens")
    parser.add_argument("--threads", type=int, default=0, help="threads of one operation, 0 for all cores")
    parser.add_argument("--device", default="", help="what to compute on, as cpu or gpu:0; empty for the best")
    options = parser.parse_args()
    key = os.environ.pop(KEY_VARIABLE, "")
    if not key:
        parser.error(f"the environment variable {KEY_VARIABLE} must hold the key of the connection")
    lower_priority()
    start_log()
    Server(
        Wire(Client(_address(options.address), authkey=bytes.fromhex(key))), options.threads, options.device
    ).run()


def _address(text: str) -> str | tuple[str, int]:
    host, colon, port = text.rpartition(":")
    return (host, int(port)) if colon and port.isdecimal() else text


if __name__ == "__main__":
    sys.exit(main())
