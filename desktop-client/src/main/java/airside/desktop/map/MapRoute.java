package airside.desktop.map;

import airside.desktop.travel.Position;

/// A line between two places on the map. An empty label is not drawn.
public record MapRoute(Position from, String fromLabel, Position to, String toLabel) {}
