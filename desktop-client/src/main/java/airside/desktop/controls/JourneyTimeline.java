package airside.desktop.controls;

import airside.desktop.formats.Formats;
import airside.desktop.text.Messages;
import airside.desktop.travel.AirportTime;
import airside.desktop.travel.Segment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A vertical timeline of one segment: departure, flight and arrival.
public final class JourneyTimeline extends GridPane {
    private final Formats formats;
    private final Messages messages;

    public JourneyTimeline(Segment segment, Formats formats) {
        this.formats = formats;
        this.messages = formats.messages();
        getStyleClass().add("timeline");
        addEnd(0, segment.departure(), "", "");
        Region line = new Region();
        line.getStyleClass().add("timeline-line");
        GridPane.setVgrow(line, Priority.ALWAYS);
        Label flight = new Label(flight(segment));
        flight.getStyleClass().add("timeline-flight");
        flight.setWrapText(true);
        add(line, 1, 1);
        add(flight, 2, 1);
        addEnd(2, segment.arrival(), formats.dayChange(segment.dayChange()), behind(segment));
    }

    private void addEnd(int rowIndex, AirportTime end, String dayChange, String clocks) {
        Label time = new UntruncatedLabel(formats.time(end.local()) + (dayChange.isEmpty() ? "" : " " + dayChange));
        time.getStyleClass().addAll("timeline-time");
        Region ring = new Region();
        ring.getStyleClass().add("timeline-ring");
        StackPane dot = new StackPane(ring);
        dot.getStyleClass().add("timeline-dot");
        Label name = new Label(end.airportName());
        name.setWrapText(true);
        Label about = new Label(end.airport() + " · " + formats.day(end.local()) + ", " + formats.zone(end) + clocks);
        about.getStyleClass().add("caption");
        about.setWrapText(true);
        VBox words = new VBox(name, about);
        words.getStyleClass().add("timeline-words");
        addRow(rowIndex, time, dot, words);
        GridPane.setValignment(time, VPos.TOP);
        GridPane.setValignment(dot, VPos.TOP);
    }

    private String flight(Segment segment) {
        List<String> facts = new ArrayList<>();
        facts.add(formats.duration(segment.elapsed()));
        facts.add(formats.kilometres(segment.distanceKm()));
        facts.add(String.join(", ", segment.aircraft()));
        segment.operatedBy().ifPresent(who -> facts.add(messages.text("journey.operatedBy", who.name())));
        if (!segment.stops().isEmpty()) {
            facts.add(messages.text("journey.via", String.join(", ", segment.stops())));
        }
        return String.join(" · ", facts);
    }

    private String behind(Segment segment) {
        int minutes = segment.arrival().minutesAheadOf(segment.departure());
        if (minutes == 0) return "";
        String key = minutes < 0 ? "journey.behind" : "journey.ahead";
        String hours = Math.abs(minutes) % 60 == 0
                ? messages.text("journey.hours", Math.abs(minutes) / 60)
                : formats.duration(Duration.ofMinutes(Math.abs(minutes)));
        return " · " + messages.text(key, hours, segment.departure().cityName());
    }
}
