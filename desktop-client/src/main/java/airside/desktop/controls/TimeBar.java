package airside.desktop.controls;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// A bar that shows a journey on a time axis: when in the day it is and how long it takes. The stylesheet defines
/// its height.
public final class TimeBar extends Region {
    private final Region track = new Region();
    private final Region flight = new Region();
    private double start;
    private double end = 1;
    private List<Double> stops = List.of();

    public TimeBar() {
        getStyleClass().add("time-bar");
        track.getStyleClass().add("track");
        flight.getStyleClass().add("flight");
        getChildren().addAll(track, flight);
    }

    /// Sets start, end and stops of the journey on the axis, each between 0 and 1.
    public void show(double from, double to, List<Double> stopsAt) {
        start = Math.clamp(from, 0, 1);
        end = Math.clamp(to, start, 1);
        stops = List.copyOf(stopsAt);
        getChildren().setAll(track, flight);
        stops.forEach(_ -> {
            Region stop = new Region();
            stop.getStyleClass().add("stop");
            getChildren().add(stop);
        });
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double thickness = track.prefHeight(-1);
        double y = (getHeight() - thickness) / 2;
        track.resizeRelocate(0, y, width, thickness);
        double length = Math.max(flight.minWidth(-1), (end - start) * width);
        flight.resizeRelocate(start * width, y, length, thickness);
        for (int i = 0; i < stops.size(); i++) {
            Node stop = getChildren().get(i + 2);
            double stopWidth = stop.prefWidth(-1);
            double stopHeight = stop.prefHeight(-1);
            stop.resizeRelocate(
                    stops.get(i) * width - stopWidth / 2, (getHeight() - stopHeight) / 2, stopWidth, stopHeight);
        }
    }
}
