package airside.desktop.controls;

import java.util.List;
import javafx.scene.layout.Region;

/// A journey on a common axis of time: where in the day it lies and how long it takes.
public final class TimeBar extends Region {
    private static final double THICKNESS = 6;
    private static final double STOP_THICKNESS = 10;
    private static final double STOP_LENGTH_MIN = 6;

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
        setMinHeight(STOP_THICKNESS);
        setPrefHeight(STOP_THICKNESS);
    }

    /// Places the journey on the axis, each value between 0 and 1.
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
        double y = (getHeight() - THICKNESS) / 2;
        track.resizeRelocate(0, y, width, THICKNESS);
        flight.resizeRelocate(start * width, y, Math.max(THICKNESS, (end - start) * width), THICKNESS);
        for (int i = 0; i < stops.size(); i++) {
            double x = stops.get(i) * width - STOP_LENGTH_MIN / 2;
            getChildren()
                    .get(i + 2)
                    .resizeRelocate(x, (getHeight() - STOP_THICKNESS) / 2, STOP_LENGTH_MIN, STOP_THICKNESS);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 240;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 40;
    }
}
