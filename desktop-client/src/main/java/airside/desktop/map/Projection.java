package airside.desktop.map;

/// Patterson's cylindrical projection (Patterson, Šavrič, Jenny 2014).
final class Projection {
    private Projection() {}

    /// Returns the distance from the equator, in units of the globe's radius.
    static double y(double latitude) {
        double f = Math.toRadians(latitude);
        double f2 = f * f;
        return f * (1.0148 + f2 * f2 * (0.23185 + f2 * (-0.14499 + f2 * 0.02406)));
    }

    static double x(double longitude) {
        return Math.toRadians(longitude);
    }
}
