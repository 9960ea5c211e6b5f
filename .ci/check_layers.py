#!/usr/bin/env python3
"""Checks who includes whom in server/, and that the pure folders stay pure.

All headers share one include root, so link lines cannot enforce the layers; this does.
Usage: check_layers.py [ROOT]. Prints file:line: complaint; exits 1 when there is one.
"""

import re
import sys
from pathlib import Path

# An error of ours declares throw_exception_from_error() beside itself, which names this header.
RESULT = ("boost/assert/source_location.hpp",)
BOOST_SYSTEM = ("boost/system/",)
ASIO = ("boost/asio/", "boost/asio.hpp") + BOOST_SYSTEM
BEAST = ("boost/beast/", "boost/beast.hpp") + ASIO
JSON = ("nlohmann/",)
SPDLOG = ("spdlog/",)
ANYTHING = ("",)

# What a folder may include: folders of ours beside itself, and third parties by prefix.
LAYERS = {
    "base": ((), BOOST_SYSTEM),
    "domain": (("base",), ()),
    "json": (("domain", "base"), JSON),
    "planner": (("base",), ()),
    "view": (("domain", "base"), ()),
    "wire": (("view", "json", "domain", "base"), JSON),
    "journal": (("json", "domain", "base"), JSON + ASIO + SPDLOG),
    "roster": (("domain", "base"), ("unicode/",)),
    "engine": (("journal", "planner", "view", "domain", "base"), ASIO + SPDLOG),
    "rooms": (("domain", "base"), ("openssl/",) + BEAST),
    "report": (("view", "json", "domain", "base"), JSON),
    "net": (
        ("engine", "rooms", "report", "roster", "wire", "view", "domain", "base"),
        ("openssl/",) + JSON + BEAST + SPDLOG,
    ),
}
LAYERS["app"] = LAYERS["main.cpp"] = (tuple(LAYERS) + ("app",), ANYTHING)

# A storage engine is known to one subfolder, even where everything may be included.
CONFINED = {"sqlite3": "journal/sqlite/", "nats": "journal/nats/"}

# Who may speak to the operating system; the other folders compute.
SHELLS = ("journal", "engine", "rooms", "net", "app", "main.cpp")
SYSTEM = re.compile(
    r"(sys|netinet|arpa|linux)/\w+\.h"
    r"|(dirent|errno|fcntl|netdb|poll|pthread|pwd|sched|signal|stdlib|string|time|unistd)\.h"
)

STANDARD = frozenset(
    """algorithm any array atomic barrier bit bitset cassert cctype cerrno cfenv cfloat charconv
    chrono cinttypes climits clocale cmath codecvt compare complex concepts condition_variable
    coroutine csetjmp csignal cstdarg cstddef cstdint cstdio cstdlib cstring ctime cuchar cwchar
    cwctype deque exception execution filesystem format forward_list fstream functional future
    initializer_list iomanip ios iosfwd iostream istream iterator latch limits list locale map
    memory memory_resource mutex new numbers numeric optional ostream queue random ranges ratio
    regex scoped_allocator semaphore set shared_mutex source_location span sstream stack stdexcept
    stop_token streambuf string string_view syncstream system_error thread tuple type_traits
    typeindex typeinfo unordered_map unordered_set utility valarray variant vector version""".split()
)

PURE = ("domain", "planner", "view")
NO_CLOCK = "reads a clock: the instant is an argument"
NO_THREAD = "brings threads into what must be a pure function"
NO_LUCK = "differs between standard libraries: deroule::Random owns chance"
NO_ORDER = "has no order of its own: use a map, a set or a sorted vector"
IMPURE_HEADERS = {
    "condition_variable": NO_THREAD,
    "ctime": NO_CLOCK,
    "future": NO_THREAD,
    "mutex": NO_THREAD,
    "random": NO_LUCK,
    "thread": NO_THREAD,
    "unordered_map": NO_ORDER,
    "unordered_set": NO_ORDER,
}
IMPURE_CODE = (
    (re.compile(r"::\s*now\s*\("), NO_CLOCK),
    (re.compile(r"\bstd::(time|clock)\s*\("), NO_CLOCK),
    (re.compile(r"\bstd::(jthread|thread|async)\b"), NO_THREAD),
    (re.compile(r"\brandom_device\b|\bstd::(rand|srand)\b|\w+_distribution\b"), NO_LUCK),
    (re.compile(r"\bstd::(ranges::)?(shuffle|sample)\b"), NO_LUCK),
    (re.compile(r"\bstd::unordered_\w+"), NO_ORDER),
)
FLOATING = re.compile(r"\b(float|double)\b")

INCLUDE = re.compile(r'\s*#\s*include\s*(["<])([^">]+)[">]')
NOT_CODE = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"', re.DOTALL)


def layer_of(path):
    """The layer of a path written from server/: its first folder, or main.cpp."""
    return path.split("/", 1)[0]


def judge_ours(layer, target):
    if "/" not in target or layer_of(target) not in LAYERS:
        return f'"{target}" is not written from server/'
    allowed = LAYERS[layer][0]
    if layer_of(target) != layer and layer_of(target) not in allowed:
        return f"{layer} may not include {target} (it may: {', '.join(allowed) or 'nothing'})"
    return None


def judge_others(path, layer, target):
    for library, place in CONFINED.items():
        if target.startswith((library + ".", library + "/", library + "ext.")):
            return None if path.startswith(place) else f"<{target}> belongs to {place} alone"
    if target in STANDARD:
        reason = IMPURE_HEADERS.get(target) if layer in PURE else None
        return reason and f"<{target}> {reason}"
    if SYSTEM.fullmatch(target):
        return None if layer in SHELLS else f"{layer} does not speak to the system: <{target}>"
    if target.startswith(LAYERS[layer][1] + RESULT):
        return None
    return f"{layer} may not include <{target}>"


def judge_code(layer, line):
    for pattern, reason in IMPURE_CODE if layer in PURE else ():
        found = pattern.search(line)
        if found:
            yield f"`{found.group().strip()}` {reason}"
    if layer == "planner" and FLOATING.search(line):
        yield "planner: floating point rounds differently elsewhere: scores are integers"


def code_of(text):
    """The text without comments and string literals, each line where it was."""
    return NOT_CODE.sub(lambda found: "\n" * found.group().count("\n"), text)


def judge_file(server, file):
    """Yields (line, complaint) for one source file."""
    path = file.relative_to(server).as_posix()
    layer = layer_of(path)
    if layer not in LAYERS:
        yield 1, f"{path} is in no layer of the table"
        return
    text = file.read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), 1):
        found = INCLUDE.match(line)
        if found:
            quote, target = found.groups()
            ours = quote == '"'
            complaint = judge_ours(layer, target) if ours else judge_others(path, layer, target)
            if complaint:
                yield number, complaint
    for number, line in enumerate(code_of(text).splitlines(), 1):
        for complaint in judge_code(layer, line):
            yield number, complaint


def main():
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent
    server = root / "server"
    files = sorted(file for file in server.rglob("*") if file.suffix in (".cpp", ".hpp"))
    complaints = [
        f"{file.relative_to(root)}:{line}: {complaint}"
        for file in files
        for line, complaint in judge_file(server, file)
    ]
    if not files:
        complaints.append("server/: no source file found")
    print("\n".join(complaints) or f"layers: {len(files)} files keep to the table")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
