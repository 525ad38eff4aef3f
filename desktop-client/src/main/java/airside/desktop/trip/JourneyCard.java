package airside.desktop.trip;

import airside.desktop.controls.AirlineTile;
import airside.desktop.controls.Chip;
import airside.desktop.controls.UntruncatedLabel;
import airside.desktop.formats.Formats;
import airside.desktop.travel.AirportTime;
import airside.desktop.travel.PricedJourney;
import airside.desktop.travel.Segment;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A card for a booked journey and its status.
final class JourneyCard extends VBox {
    private final Formats formats;

    JourneyCard(String title, PricedJourney journey, int seats, boolean isEnded, TripText words, Formats formats) {
        this.formats = formats;
        getStyleClass().addAll("card", "journey-card");
        Segment first = journey.journey().segments().getFirst();
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(heading, gap);
        if (isEnded) heading.getStyleClass().add("struck");
        else if (first.status().isPresent()) {
            head.getChildren().add(new Chip(words.status(first, seats), TripText.tone(first)));
        }
        head.getStyleClass().add("journey-head");
        getChildren().add(head);
        journey.journey().segments().forEach(segment -> getChildren().add(segment(segment, journey)));
    }

    private GridPane segment(Segment segment, PricedJourney journey) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("timeline");
        addEnd(grid, 0, segment.departure(), 0);
        Region line = new Region();
        line.getStyleClass().add("timeline-line");
        grid.add(line, 1, 1);
        Label flight = new Label(formats.flight(segment.flight()));
        flight.getStyleClass().addAll("mono", "strong");
        flight.setMinWidth(Region.USE_PREF_SIZE);
        Label about = new Label("· " + String.join(" · ", facts(segment, journey)));
        about.getStyleClass().add("muted");
        about.setWrapText(true);
        AirlineTile tile = new AirlineTile(segment.airline().designator());
        tile.getStyleClass().add("small-tile");
        HBox how = new HBox(tile, flight, about);
        how.getStyleClass().add("journey-flight");
        grid.add(how, 2, 1);
        addEnd(grid, 2, segment.arrival(), segment.dayChange());
        return grid;
    }

    private List<String> facts(Segment segment, PricedJourney journey) {
        List<String> facts = new ArrayList<>();
        facts.add(formats.duration(segment.elapsed()));
        facts.addAll(segment.aircraft());
        String cabin = formats.cabin(segment.cabin()) + " " + journey.family().name();
        facts.add(segment.bookingClass().map(rbd -> cabin + " (" + rbd + ")").orElse(cabin));
        segment.operatedBy().ifPresent(who -> facts.add(formats.messages().text("journey.operatedBy", who.name())));
        return facts;
    }

    private void addEnd(GridPane grid, int row, AirportTime end, int dayChange) {
        Label time = new UntruncatedLabel(formats.time(end.local()));
        time.getStyleClass().addAll("timeline-time");
        Label change = new UntruncatedLabel(formats.dayChange(dayChange));
        change.getStyleClass().add("day-change");
        HBox when = new HBox(time, change);
        when.getStyleClass().add("journey-when");
        Region ring = new Region();
        ring.getStyleClass().add("timeline-ring");
        StackPane dot = new StackPane(ring);
        dot.getStyleClass().add("timeline-dot");
        Label name = new Label(end.airportName());
        Label about = new Label(end.airport() + " · " + formats.zone(end));
        about.getStyleClass().add("caption");
        VBox words = new VBox(name, about);
        words.getStyleClass().add("timeline-words");
        grid.addRow(row, when, dot, words);
    }
}
