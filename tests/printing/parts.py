"""Parts of a document that a test asks about."""

from govtoolkit.printing.document import BenchmarkTable, Heading, Note


def headings(document, level):
    return [block.text for block in document.blocks if isinstance(block, Heading) and block.level == level]


def beneath(document, heading):
    """Return the blocks from a heading to the next of its level or a higher one."""
    blocks = list(document.blocks)
    start = next(i for i, block in enumerate(blocks) if isinstance(block, Heading) and block.text == heading)
    level = blocks[start].level
    ends = (i for i in range(start + 1, len(blocks)) if isinstance(blocks[i], Heading) and blocks[i].level <= level)
    return blocks[start + 1 : next(ends, len(blocks))]


def bodies(blocks):
    """Return the bodies of all notes, those in the tables of benchmarks too, in their order."""
    inner = (block.notes if isinstance(block, BenchmarkTable) else (block,) for block in blocks)
    return [each.body for some in inner for each in some if isinstance(each, Note)]
