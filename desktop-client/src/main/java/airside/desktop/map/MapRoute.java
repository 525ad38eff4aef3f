package airside.desktop.map;

import airside.desktop.travel.Position;

/// Two places joined on the map, each with its label; an empty label is not written.
public record MapRoute(Position from, String fromLabel, Position to, String toLabel) {}
