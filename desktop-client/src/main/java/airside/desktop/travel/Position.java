package airside.desktop.travel;

/// A point on the globe, in degrees north and east.
public record Position(double latitude, double longitude) {}
