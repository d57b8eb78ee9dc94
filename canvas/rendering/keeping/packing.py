"""A rendering as bytes, and back."""

import json
import zlib

from canvas.rendering.artifact import Artifact, MediaType, Rendering, RenderingCode, RenderingProblem

_LEVEL = 1
"""Pages and pictures become four times smaller, and most of the time goes into other things."""


def packed(rendering: Rendering) -> bytes:
    """The head on a line of its own, then the content of every artifact."""
    head = {
        "artifacts": [(each.path, each.media_type.value, len(each.content)) for each in rendering.artifacts],
        "problems": [(each.code.value, each.artifact, each.message, each.help) for each in rendering.problems],
    }
    return zlib.compress(
        b"".join((json.dumps(head).encode(), b"\n", *(each.content for each in rendering.artifacts))), _LEVEL
    )


def unpacked(content: bytes) -> Rendering:
    """The rendering that was packed."""
    written = zlib.decompress(content)
    end = written.index(b"\n")
    head, start = json.loads(written[:end]), end + 1
    artifacts = []
    for path, media_type, size in head["artifacts"]:
        artifacts.append(Artifact(path, MediaType(media_type), written[start : start + size]))
        start += size
    problems = (RenderingProblem(RenderingCode(code), *words) for code, *words in head["problems"])
    return Rendering(tuple(artifacts), tuple(problems))
