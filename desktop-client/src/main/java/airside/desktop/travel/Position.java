package airside.desktop.travel;

/// A geographic position, in degrees north and east.
public record Position(double latitude, double longitude) {
    private static final double EARTH_RADIUS_KM = 6371;

    /// Returns the great-circle distance in kilometres, by the haversine formula.
    double kilometresTo(Position other) {
        double north = Math.toRadians(latitude);
        double otherNorth = Math.toRadians(other.latitude);
        double haversine = haversine(otherNorth - north)
                + Math.cos(north) * Math.cos(otherNorth) * haversine(Math.toRadians(other.longitude - longitude));
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, haversine)));
    }

    private static double haversine(double angle) {
        double sine = Math.sin(angle / 2);
        return sine * sine;
    }
}
