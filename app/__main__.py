"""The door: `netsketch` opens the window, `netsketch COMMAND` does the same work without one.

Nothing is imported at the top: a command must not wait for Qt, and the window must not wait for the commands.
"""

import os
import sys

COMMANDS = frozenset(
    {"templates", "layers", "datasets", "check", "train", "continue", "evaluate", "predict", "export", "doctor"}
)


def main() -> int:
    """Run NetSketch with the arguments of the process; returns the exit status."""
    arguments = sys.argv[1:]
    if arguments and (arguments[0] in COMMANDS or arguments[0] in ("-h", "--help", "--version")):
        from app.command_line import main as run_command

        return run_command(arguments)
    return _window(arguments)


def _window(arguments: list[str]) -> int:
    from app.system_libraries import missing_library_sentence, missing_screen_sentence

    sentence = missing_library_sentence()
    if sentence:
        print(sentence, file=sys.stderr)
        return 1
    tour = arguments[:1] == ["tour"]
    if arguments and not tour and not os.path.exists(arguments[0]):  # noqa: PTH110 (pathlib takes 20 ms to import)
        commands = ", ".join(sorted({*COMMANDS, "tour"}))
        print(f"There is no command and no file “{arguments[0]}”. Commands: {commands}.", file=sys.stderr)
        return 2
    if _has_no_screen():
        print("There is no screen here, so NetSketch runs its tour off screen and saves pictures of it.")
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        tour = True
    elif sys.platform == "linux" and os.environ.get("QT_QPA_PLATFORM", "xcb") == "xcb":
        # A Wayland screen without X11 does without these libraries.
        sentence = missing_screen_sentence() if "DISPLAY" in os.environ else None
        if sentence:
            print(sentence, file=sys.stderr)
            return 1
    if tour:
        from app.tour import main as run_tour

        return run_tour(arguments[1:] if arguments[:1] == ["tour"] else [])
    from app.main import main as run_window

    return run_window(arguments)


def _has_no_screen() -> bool:
    return sys.platform == "linux" and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )


if __name__ == "__main__":
    sys.exit(main())
