package airside.desktop.map;

import airside.desktop.travel.Position;

/// The part of the world that a map shows at least, in degrees.
public record MapFrame(double west, double south, double east, double north) {
    /// The inhabited part of the world.
    public static final MapFrame WORLD = new MapFrame(-180, -28, 180, 74);

    /// Returns a frame around both places, also across the date line.
    public static MapFrame around(Position from, Position to) {
        double west = from.longitude();
        double east = to.longitude();
        while (east - west > 180) east -= 360;
        while (east - west < -180) east += 360;
        double middle = (west + east) / 2;
        double halfWidth = Math.max(50, Math.abs(east - west) / 2 + 30);
        double south = Math.min(from.latitude(), to.latitude()) - 12;
        double north = Math.max(from.latitude(), to.latitude()) + 14;
        return new MapFrame(middle - halfWidth, Math.max(-60, south), middle + halfWidth, Math.min(80, north));
    }

    double centreX() {
        return (Projection.x(west) + Projection.x(east)) / 2;
    }

    double centreY() {
        return (Projection.y(south) + Projection.y(north)) / 2;
    }

    /// Returns the largest scale, in pixels for each unit of the projection, at which the whole frame is visible.
    double scaleToFit(double width, double height) {
        return Math.min(
                width / (Projection.x(east) - Projection.x(west)),
                height / (Projection.y(north) - Projection.y(south)));
    }
}
