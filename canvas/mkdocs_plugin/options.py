"""What stands below `werkcanvas` in a configuration of MkDocs, and what is said when it cannot be followed."""

import os
from pathlib import Path

from mkdocs.config import Config
from mkdocs.config import config_options as given
from mkdocs.config.base import ValidationError

from canvas.domain.language import Language
from canvas.domain.word import Word
from canvas.rendering.site.options import USUAL_SHOW, Show


class Warn(Word):
    """From which weight on a finding is a warning of the build."""

    WARNING = "warning"
    ERROR = "error"
    NOTHING = "nothing"


class ExistingPath(given.Type[str]):
    """A file or a folder that is there, seen from the configuration file."""

    def __init__(self) -> None:
        super().__init__(str)

    def pre_validation(self, config: Config, key_name: str) -> None:
        """Remember where the configuration file stands."""
        self._beside = Path(config.config_file_path).parent if config.config_file_path else Path()

    def run_validation(self, value: object) -> str:
        """The path, in full."""
        path = self._beside / super().run_validation(value)
        if not os.path.exists(path):  # noqa: PTH110 - a name that is too long is no file either, and raises nothing here
            raise ValidationError(f"there is no file or folder “{value}”. It was looked for here: {path}")
        return str(path)


class FolderName(given.Type[str]):
    """The name of a folder in an address."""

    def __init__(self, default: str) -> None:
        super().__init__(str, default=default)

    def run_validation(self, value: object) -> str:
        """The name, without slashes around it."""
        name = super().run_validation(value).strip("/")
        if not name or not all(part.replace("-", "").replace("_", "").isalnum() for part in name.split("/")):
            raise ValidationError(f"“{value}” cannot be a folder of the site. Write letters, digits and hyphens.")
        return name


class WerkcanvasConfig(Config):  # type: ignore[no-untyped-call]
    """
    The options of the plugin.

    `tracks` is a file or a folder with tracks, `show` what of them is shown, `languages` those of the pages (else the
    one of the theme), `folder` where the pages stand, and `warn` from which weight on a finding is a warning.
    """

    tracks = ExistingPath()
    show = given.ListOfItems(given.Choice([each.value for each in Show]), default=sorted(USUAL_SHOW))
    languages = given.ListOfItems(given.Choice([each.value for each in Language]), default=[])
    folder = FolderName(default="tracks")
    warn = given.Choice([each.value for each in Warn], default=Warn.WARNING.value)
