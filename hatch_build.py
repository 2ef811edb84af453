"""Put the checks and the index of the curriculum into the wheel."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CurriculumHook(BuildHookInterface):
    """Does nothing for an editable install, which finds both in its checkout."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the index in a temporary folder and name what to include."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from tensortonic_cli.system.index import FILE, build_index, save_index

        self.built = tempfile.TemporaryDirectory()
        path = Path(self.built.name) / FILE
        save_index(build_index(Path(self.root, "tensortonic_cli", "curriculum")), path)
        build_data["force_include"] |= {
            "checks": "tensortonic_cli/_checks",
            str(path): f"tensortonic_cli/curriculum/{FILE}",
        }

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the temporary folder."""
        if version != "editable":
            self.built.cleanup()
