package airside.desktop.map;

import airside.desktop.travel.Position;
import java.util.ArrayList;
import java.util.List;

/// The shortest line between two points of the globe.
final class GreatCircle {
    /// A point every two degrees looks smooth at each size.
    private static final double STEP_RADIANS = Math.toRadians(2);

    private GreatCircle() {}

    /// Returns points from one place to the other, both included.
    static List<Position> between(Position from, Position to) {
        double[] a = vector(from);
        double[] b = vector(to);
        double angle = Math.acos(Math.clamp(a[0] * b[0] + a[1] * b[1] + a[2] * b[2], -1, 1));
        if (angle < 1e-6) return List.of(from, to);
        int steps = (int) Math.ceil(angle / STEP_RADIANS);
        List<Position> points = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            double t = (double) i / steps;
            double wa = Math.sin((1 - t) * angle) / Math.sin(angle);
            double wb = Math.sin(t * angle) / Math.sin(angle);
            points.add(position(wa * a[0] + wb * b[0], wa * a[1] + wb * b[1], wa * a[2] + wb * b[2]));
        }
        return points;
    }

    private static double[] vector(Position p) {
        double latitude = Math.toRadians(p.latitude());
        double longitude = Math.toRadians(p.longitude());
        return new double[] {
            Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)
        };
    }

    private static Position position(double x, double y, double z) {
        return new Position(Math.toDegrees(Math.atan2(z, Math.hypot(x, y))), Math.toDegrees(Math.atan2(y, x)));
    }
}
