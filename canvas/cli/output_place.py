"""Where a command writes: a file or a folder, with what is wrong with it in the language of the user."""

import os

import click

from canvas.cli.speaking import told


class OutputPlace(click.types.StringParamType):
    """A folder to write in, or a file to write; it need not be there yet, but it is not something else."""

    def __init__(self, *, folder: bool) -> None:
        super().__init__()
        self.name = told("folder_piece" if folder else "file_piece")
        self._folder = folder

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The path as it was written."""
        written = super().convert(value, param, ctx)
        # of a name that no disk takes the functions of `os` say no, and the methods of a path raise
        if self._folder and os.path.isfile(written):  # noqa: PTH113
            self.fail(told("output_is_file", path=written), param, ctx)
        if not self._folder and os.path.isdir(written):  # noqa: PTH112
            self.fail(told("output_is_folder", path=written), param, ctx)
        return written
