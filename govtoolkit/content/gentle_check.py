"""The gentle check: sentences of a note that may name a pupil, judge somebody or promise something.

The rules are data (`resources/content/gentle_check.toml`). They point and never block, for they can be wrong.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from govtoolkit import assets

_SENTENCE = re.compile(
    r"[^.!?\n]+"
    r"(?:(?:[.!?]+(?![\s.!?]|$)|\.(?= [a-z])|(?<=\b[A-Z])\.(?= [A-Z]\b))[^.!?\n]*)*"  # “J. S.”, “approx. ten”, “3.5”
    r"[.!?]*[’”\"')]*"
)


@dataclass(frozen=True)
class Rule:
    """One thing to look out for.

    Fields:
        kind: the title of what it belongs to ("May judge a lesson or a person").
        reason: why the sentence is pointed at, as a sentence.
        instead: what to write in its place, as a sentence.
        pattern: what is looked for in one sentence.
    """

    key: str
    kind: str
    reason: str
    instead: str
    pattern: re.Pattern[str]
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True)
class Point:
    """A sentence that is pointed at: the rule, the sentence, and where it begins in the text, in characters."""

    rule: Rule
    sentence: str
    start: int


@cache
def rules() -> tuple[Rule, ...]:
    """Return the rules in their order, read once."""
    data = tomllib.loads(assets.read_text("content", "gentle_check.toml"))
    kinds = {each["key"]: each["title"] for each in data["kind"]}
    name = rf"(?!(?:{'|'.join(data['not_names'])})\b)(?![A-Z]{{2,}}\b)[A-Z\u00c0-\u00de\u0100-\u017f][\w’-]+"
    return tuple(
        Rule(
            each["key"],
            kinds[each["kind"]],
            each["reason"],
            each["instead"],
            re.compile(each["pattern"].replace("NAME", f"(?:{name})")),
            tuple(each["yes"]),
            tuple(each["no"]),
        )
        for each in data["rule"]
    )


def points(text: str) -> Iterator[Point]:
    """Yield the sentences to look at again, in order; a sentence once, with the first rule that points at it."""
    for match in _SENTENCE.finditer(text):
        sentence = match.group().strip()
        rule = next((each for each in rules() if each.pattern.search(sentence)), None)
        if rule is not None:
            yield Point(rule, sentence, match.start() + match.group().index(sentence))
