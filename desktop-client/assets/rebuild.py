#!/usr/bin/env python3
"""Rebuilds the bundled fonts and the outlines of the continents from the npm packages named in ../ASSET-LICENSES.md.

    npm pack inter-ui@4.1.1 @fontsource/jetbrains-mono@5.3.0 world-atlas@2.0.2     # unpack each into FOLDER/<first word>
    pip install fonttools brotli
    python3 rebuild.py FOLDER

FOLDER holds inter-ui/, fontsource-jetbrains-mono/ and world-atlas/, each an unpacked package.
"""
import json
import shutil
import struct
import sys
from pathlib import Path

from fontTools import subset

RESOURCES = Path(__file__).parent.parent / "src/main/resources/airside/desktop"
# Latin with all extensions, Greek, Cyrillic, Vietnamese, punctuation, currencies, arrows and a few signs of our own.
LETTERS = [(0x20, 0x24F), (0x250, 0x2FF), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1EFF), (0x1F00, 0x1FFF),
           (0x2000, 0x206F), (0x20A0, 0x20CF), (0x2100, 0x214F), (0x2190, 0x21FF), (0x2212, 0x2212), (0x23CE, 0x23CE),
           (0x25CF, 0x25CF), (0x2713, 0x2717)]
# Outlines: how far a simplified line may stray, and the smallest island that is kept.
STRAY_DEGREES = 0.12
ISLAND_SQUARE_DEGREES_MIN = 0.08


def rebuild_inter(folder):
    for weight in ("Regular", "Medium", "SemiBold", "Bold"):
        options = subset.Options()
        options.layout_features = ["kern", "ccmp", "locl", "mark", "mkmk", "calt"]
        options.flavor = None
        font = subset.load_font(str(folder / f"inter-ui/web/Inter-{weight}.woff2"), options)
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=[c for first, last in LETTERS for c in range(first, last + 1)])
        subsetter.subset(font)
        font.flavor = None
        font.save(RESOURCES / f"theme/fonts/Inter-{weight}.ttf")


def copy_jetbrains_mono(folder):
    for weight, name in ((400, "Regular"), (700, "Bold")):
        shutil.copy(folder / f"fontsource-jetbrains-mono/files/jetbrains-mono-latin-{weight}-normal.woff",
                    RESOURCES / f"theme/fonts/JetBrainsMono-{name}.woff")


def rebuild_outlines(folder):
    """Writes rings as big-endian shorts: how many points, then longitude and latitude of each in hundredths of a degree."""
    topology = json.loads((folder / "world-atlas/land-50m.json").read_text())
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = [decode(arc, scale, shift) for arc in topology["arcs"]]
    written = bytearray()
    for geometry in topology["objects"]["land"]["geometries"]:
        for polygon in geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]:
            for ring in polygon:
                points = simplify(unwrap(join(ring, arcs)))
                if len(points) >= 4 and area(points) >= ISLAND_SQUARE_DEGREES_MIN:
                    written += struct.pack(">h", len(points))
                    for longitude, latitude in points:
                        written += struct.pack(">hh", round(longitude * 100), round(latitude * 100))
    (RESOURCES / "map/land.bin").write_bytes(written)


def decode(arc, scale, shift):
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
    return points


def join(ring, arcs):
    points = []
    for index in ring:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += arc[1:] if points else arc
    return points


def unwrap(points):
    """Lets a ring run on over the date line, and closes one that runs around a pole along that pole."""
    turned = [points[0]]
    for longitude, latitude in points[1:]:
        while longitude - turned[-1][0] > 180:
            longitude -= 360
        while longitude - turned[-1][0] < -180:
            longitude += 360
        turned.append((longitude, latitude))
    if abs(turned[-1][0] - turned[0][0]) > 180:
        turned += [(turned[-1][0], -90), (turned[0][0], -90), turned[0]]
    middle = (min(p[0] for p in turned) + max(p[0] for p in turned)) / 2
    shift = -360 * round(middle / 360)
    return [(longitude + shift, latitude) for longitude, latitude in turned]


def area(points):
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1]))) / 2


def simplify(points):
    """Douglas and Peucker, without recursion."""
    keep = [False] * len(points)
    keep[0] = keep[-1] = True
    middle = max(range(len(points)), key=lambda i: distance(points[i], points[0], points[0]))
    keep[middle] = True
    stack = [(0, middle), (middle, len(points) - 1)]
    while stack:
        first, last = stack.pop()
        if last - first < 2:
            continue
        far = max(range(first + 1, last), key=lambda i: distance(points[i], points[first], points[last]))
        if distance(points[far], points[first], points[last]) > STRAY_DEGREES:
            keep[far] = True
            stack += [(first, far), (far, last)]
    return [p for p, kept in zip(points, keep) if kept]


def distance(p, a, b):
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    t = 0 if length == 0 else max(0, min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length))
    return ((p[0] - a[0] - t * dx) ** 2 + (p[1] - a[1] - t * dy) ** 2) ** 0.5


if __name__ == "__main__":
    source = Path(sys.argv[1])
    rebuild_inter(source)
    copy_jetbrains_mono(source)
    rebuild_outlines(source)
