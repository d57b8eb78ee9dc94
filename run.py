"""Sets the project up and runs it: `python3 run.py demo`, `python3 run.py test`.

Needs nothing but Python. Makes `.venv` beside this file, keeps it between runs and makes it anew when the
lists of requirements change. Kept readable to Python 3.6, so that an old Python can be told what it is.
"""

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

OLDEST, NEWEST = (3, 11), (3, 13)


def refusal(version: "tuple[int, int]") -> str:
    """The one line for a Python that is too old, or nothing."""
    if version >= OLDEST:
        return ""
    return "run.py needs Python 3.11, 3.12 or 3.13; this is Python {}.{}.".format(*version)


def remark(version: "tuple[int, int]") -> str:
    """The warning for a Python that nobody tried yet, or nothing."""
    if version <= NEWEST:
        return ""
    return "Python {}.{} is newer than the ones this was tried with (3.11 to 3.13). Trying.".format(*version)


VERSION = sys.version_info[:2]
if refusal(VERSION):
    sys.exit(refusal(VERSION))

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "set-up.json"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
RUN_TIME, DEV = "requirements.txt", "requirements-dev.txt"
LISTS = {"demo": (RUN_TIME,), "test": (RUN_TIME, DEV)}

Command = list[str]


class Stop(Exception):
    """Ends the run with a message for the person at the keyboard."""


# --- What has to be there ---------------------------------------------------------------------------


class State(NamedTuple):
    """What `.venv` is or has to be: whose, with which lists, with which set-up of the project."""

    place: str
    lists: dict[str, str]
    project: str


NOTHING = State(place="", lists={}, project="")


def digest(path: Path) -> str:
    """A mark of what a text file says, whatever the line endings of this system."""
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def wanted(task: str) -> State:
    """What `.venv` has to be for a task. A moved checkout or another Python asks for another one."""
    return State(
        place="{} {} {}.{}".format(VENV, sys.platform, *VERSION),
        lists={name: digest(ROOT / name) for name in LISTS[task]},
        project=digest(ROOT / "pyproject.toml"),
    )


def read_stamp(path: Path) -> State:
    """What `.venv` is; nothing when it is not there, not finished or not ours."""
    try:
        return State(**json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return NOTHING


class Work(NamedTuple):
    """What is left to do to `.venv`."""

    anew: bool
    lists: tuple[str, ...]
    project: bool


def to_do(have: State, want: State) -> Work:
    """The way from what `.venv` is to what it has to be."""
    changed = any(have.lists.get(name, mark) != mark for name, mark in want.lists.items())
    if have.place != want.place or changed:
        return Work(anew=True, lists=tuple(want.lists), project=True)
    missing = tuple(name for name in want.lists if name not in have.lists)
    return Work(anew=False, lists=missing, project=bool(missing) or have.project != want.project)


# --- How it gets there ------------------------------------------------------------------------------


def environment() -> dict[str, str]:
    """The caller's environment, without what would lead an installer or a tool astray."""
    astray = {"PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX", "PIP_USER", "UV_SYSTEM_PYTHON"}
    env = {name: value for name, value in os.environ.items() if name not in astray}
    env.update(PIP_USER="0", PIP_DISABLE_PIP_VERSION_CHECK="1", UV_PYTHON_DOWNLOADS="never")
    env.update(VIRTUAL_ENV=str(VENV), PATH=str(BIN) + os.pathsep + env.get("PATH", os.defpath))
    return env


def base_python() -> str:
    """The Python that runs this, or the one behind it when this runs inside an environment."""
    base = getattr(sys, "_base_executable", None) or sys.executable
    return str(base) if Path(base).exists() else sys.executable


def venv_command(uv: str | None) -> Command:
    """Makes the empty `.venv`."""
    if uv:
        return [uv, "venv", "--quiet", "--no-project", "--python", base_python(), str(VENV)]
    return [base_python(), "-I", "-m", "venv", str(VENV)]


def install_command(uv: str | None, *what: str) -> Command:
    """Installs into `.venv`."""
    if uv:
        return [uv, "pip", "install", "--quiet", "--compile-bytecode", "--python", str(PYTHON), *what]
    return [str(PYTHON), "-I", "-m", "pip", "install", "--quiet", "--no-input", *what]


def list_options(lists: tuple[str, ...]) -> Command:
    """Wheels only, each with the hash that the lists name."""
    named = [option for name in lists for option in ("-r", name)]
    return ["--require-hashes", "--only-binary", ":all:", *named]


PROJECT_OPTIONS = ["--no-deps", "--no-build-isolation", "--no-index", "-e", "."]


def quietly(command: Command) -> None:
    """Runs a command whose words matter only when it fails."""
    try:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
    except OSError as error:
        raise Stop(f"Could not start {command[0]}: {error}") from error
    if done.returncode:
        said = done.stdout.decode("utf-8", "replace").strip()
        raise Stop(f"{Path(command[0]).name} could not do its work:\n{said}")


def remove_venv() -> None:
    """Takes `.venv` away, whole or half made."""
    if VENV.is_symlink() or not VENV.exists():
        VENV.unlink(missing_ok=True)
        return
    if os.name == "nt" and Path(sys.prefix) == VENV:
        raise Stop("`.venv` must be made anew, and this Python is in it: run `deactivate` first.")
    try:
        shutil.rmtree(VENV)
    except OSError as error:
        raise Stop(f"`.venv` must be made anew, but could not be removed: {error}") from error


def make_venv(uv: str | None) -> None:
    """Makes the empty `.venv`; where Debian keeps a part of Python apart, gets that part or names it."""
    remove_venv()
    try:
        quietly(venv_command(uv))
    except Stop:
        if uv or has_ensurepip():
            raise
        package = "python{}.{}-venv".format(*VERSION)
        if not apt_install(package):
            raise Stop(
                f"This Python cannot make environments: its part `ensurepip` is missing.\n"
                f"On Debian or Ubuntu: sudo apt-get install {package}\n"
                f"Elsewhere: install Python 3.11, 3.12 or 3.13 from its makers. Then run this again."
            ) from None
        remove_venv()
        quietly(venv_command(uv))


def has_ensurepip() -> bool:
    """Whether the Python underneath can put pip into an environment."""
    asked = subprocess.run(
        [base_python(), "-I", "-c", "from ensurepip import version"], stderr=subprocess.DEVNULL, check=False
    )
    return asked.returncode == 0


def install(uv: str | None, work: Work) -> None:
    """Does the work. The stamp goes first and comes back last: what does not end is made anew next time."""
    STAMP.unlink(missing_ok=True)
    if work.anew:
        make_venv(uv)
    if work.lists:
        quietly(install_command(uv, *list_options(work.lists)))
    quietly(install_command(uv, *PROJECT_OPTIONS))


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Lets a second run of this checkout wait until the first one has set up, where the system can."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    folder = os.open(ROOT, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network drives cannot lock
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


@one_at_a_time()
def set_up(task: str) -> None:
    """Makes `.venv` fit for a task; does nothing when it already is."""
    want = wanted(task)
    have = read_stamp(STAMP) if PYTHON.exists() else NOTHING
    work = to_do(have, want)
    if not work.project:
        return
    started = time.monotonic()
    uv = shutil.which("uv")
    say(f"{'Making' if work.anew else 'Updating'} .venv with {'uv' if uv else 'pip (about a minute)'} ...")
    try:
        install(uv, work)
    except Stop as stop:
        if work.anew and not uv:
            raise
        say(f"{stop}\nOnce more, from the start and with pip ...")
        work = Work(anew=True, lists=tuple(want.lists), project=True)
        install(None, work)
    kept = {} if work.anew else have.lists
    now = want._replace(lists={**kept, **want.lists})
    STAMP.write_text(json.dumps(now._asdict(), indent=1), encoding="utf-8")
    say(f"... ready after {time.monotonic() - started:.0f} s.")


# --- What does not come from Python's packages ------------------------------------------------------

BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)


def find_browser() -> str | None:
    """The browser for the page tests: the one that WERKCANVAS_BROWSER names, else the first one found."""
    named = os.environ.get("WERKCANVAS_BROWSER")
    return next((found for found in map(shutil.which, [named] if named else BROWSERS) if found), None)


def apt_install(package: str) -> bool:
    """Installs a Debian package where this may: as root, with apt-get."""
    apt = shutil.which("apt-get")
    if not apt or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    say(f"Installing the system package {package} ...")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update"], ["install", "-y", "--no-install-recommends", package]):
        done = subprocess.run([apt, "-qq", *words], env=env, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        if done.returncode:
            say(f"apt-get {words[0]} did not work:\n{done.stderr.decode('utf-8', 'replace').strip()}")
            return False
    return True


def set_up_browser() -> None:
    """Gets a browser for the page tests, or says that they will be skipped."""
    if find_browser() or (apt_install("chromium") and find_browser()):
        return
    say(
        "NOTE: no Chromium or Chrome found, and none could be installed here.\n"
        "      The page tests will be SKIPPED. Install chromium, or name a browser in WERKCANVAS_BROWSER."
    )


# --- The jobs ---------------------------------------------------------------------------------------


def say(text: str) -> None:
    """Speaks at once, and in order with what the tools print."""
    print(text, flush=True)


def tool(name: str) -> str:
    """A command of `.venv`."""
    return str(BIN / (name + ".exe" if os.name == "nt" else name))


def job(command: Command) -> int:
    """Runs a command before the reader's eyes; after Ctrl-C it gets a moment to end by itself."""
    try:
        process = subprocess.Popen(command, cwd=ROOT, env=environment())
    except OSError as error:
        raise Stop(f"Could not start {command[0]}: {error}") from error
    try:
        status = process.wait()
    except KeyboardInterrupt:
        try:
            process.wait(timeout=10)
        except (subprocess.TimeoutExpired, KeyboardInterrupt):
            process.kill()
            process.wait()
        raise
    return status if status >= 0 else 128 - status


WORTH_A_LOOK = (
    ("A track that is fully worked out:   ", "voorbeeld-en/voorbeeld-en.canvas.html"),
    ("Its canvas to hang up (A0):         ", "voorbeeld-en/voorbeeld-en.canvas.pdf"),
    ("A real one, with what is still open:", "groningen-werkfit-en/groningen-werkfit-en.canvas.gaps.pdf"),
)


def made(folder: Path) -> list[str]:
    """What lies in a folder of results, in lines for the reader."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.name.startswith(".")]
    kinds = Counter(path.suffix.lstrip(".") or "other" for path in files)
    counted = ", ".join(f"{number} {kind}" for kind, number in sorted(kinds.items()))
    lines = ["", f"Made in {folder}: {len(files)} files ({counted})."]
    index = folder / "index.html"
    if index.is_file():
        lines.append(f"Open this in a browser: {index.as_uri()}")
    there = [(what, folder / name) for what, name in WORTH_A_LOOK]
    lines += [f"{what} {file.as_uri()}" for what, file in there if file.is_file()]
    return lines


def demo() -> int:
    """Builds everything from the examples and says where to look."""
    build = ROOT / "build"
    status = job([tool("canvas"), "build", "examples", "-o", build.name])
    if build.is_dir():
        say("\n".join(made(build)))
    return status


def checks(thorough: bool, extra: list[str]) -> dict[str, Command]:
    """What a change must pass, by name."""
    pytest = [tool("pytest"), "-n", "auto", "--maxprocesses", "8", "--dist", "loadgroup", "--benchmark-disable"]
    return {
        "ruff": [tool("ruff"), "check", "--quiet"],
        "ruff format": [tool("ruff"), "format", "--check", "--quiet"],
        "mypy": [tool("mypy")],
        "import-linter": [tool("lint-imports"), "--no-logo"],
        "pytest": [*pytest, *(["--thorough"] if thorough else []), *extra],
    }


def test(thorough: bool, extra: list[str]) -> int:
    """Runs every check, whatever the ones before it said; 0 when all are content."""
    set_up_browser()
    statuses, lines = [], []
    for name, command in checks(thorough, extra).items():
        say(f"--- {name}")
        started = time.monotonic()
        statuses.append(job(command))
        verdict = "ok" if statuses[-1] == 0 else f"FAILED ({statuses[-1]})"
        lines.append(f"{name:14} {verdict:12} {time.monotonic() - started:6.1f} s")
    say("\n".join(["---", *lines]))
    return 1 if any(statuses) else 0


def arguments(words: list[str]) -> tuple[argparse.Namespace, list[str]]:
    """The task and its options; what stands behind `--` is for pytest."""
    cut = words.index("--") if "--" in words else len(words)
    parser = argparse.ArgumentParser(prog="run.py", description="Sets werkcanvas up in .venv and runs it.")
    tasks = parser.add_subparsers(dest="task", required=True, metavar="demo|test")
    tasks.add_parser("demo", help="build everything from the examples, into build/")
    testing = tasks.add_parser(
        "test",
        help="ruff, mypy, import-linter and pytest",
        description="Every check. Words after -- go to pytest: run.py test -- -k poster",
    )
    testing.add_argument("--thorough", action="store_true", help="the long tests too")
    options = parser.parse_args(words[:cut])
    if options.task != "test" and words[cut:]:
        parser.error("only `test` takes words after --")
    return options, words[cut + 1 :]


def main(words: list[str]) -> int:
    """Sets up, does the job, answers with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a console that cannot show a path still shows the rest
    try:
        options, extra = arguments(words)
        if remark(VERSION):
            say(remark(VERSION))
        set_up(options.task)
        return demo() if options.task == "demo" else test(options.thorough, extra)
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
