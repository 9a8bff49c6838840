"""Lay out the site's pictures.

Each module turns the portal into frozen dataclasses of positions and texts for one picture; the
macros in ``templates/pages/charts.md.j2`` draw them as SVG. Lengths are in the picture's own units,
which a phone shows as about one pixel each.
"""

from generator.charts.matrix import matrix
from generator.charts.relations import relations
from generator.charts.structure import structure
from generator.charts.targets import targets
from generator.charts.tilemap import tile_map
from generator.charts.timeline import timeline

__all__ = ["matrix", "relations", "structure", "targets", "tile_map", "timeline"]
