"""Doing operations on a text, and making sure that nothing else became different."""

from collections.abc import Sequence

from canvas.editing.edit import OverlapError, edited
from canvas.editing.operations import Operation
from canvas.editing.refusal import CannotEditError, Reason
from canvas.editing.tree import Tree


def operated(text: str, operations: Sequence[Operation]) -> str:
    """
    The text with all operations done. Their ways are those of the text as it is given.

    The new text is read again: it must say what the old one says with exactly these operations done. Otherwise, and
    when two operations are about the same place, it raises CannotEditError.
    """
    tree = Tree(text)
    if tree.said is None:
        raise CannotEditError(Reason.NOT_AS_MEANT)
    from_the_top = sorted(operations, key=lambda each: each.order)
    # of two that write in one place, what belongs to the part that ends there comes before what follows it
    from_inside = sorted(operations, key=lambda each: -len(each.order))
    try:
        result = edited(text, [edit for operation in from_inside for edit in operation.edits(tree)])
        expected = tree.said
        for operation in reversed(from_the_top):
            expected = operation.expected(expected)
    except (OverlapError, IndexError) as error:
        raise CannotEditError(Reason.NOT_AS_MEANT) from error
    after = Tree(result)
    if after.said != expected or after.anchors != tree.anchors:
        raise CannotEditError(Reason.NOT_AS_MEANT)
    return result
