package airside.desktop.results;

import airside.desktop.controls.AirlineTile;
import airside.desktop.controls.JourneyTimeline;
import airside.desktop.controls.TimeBar;
import airside.desktop.controls.UntruncatedLabel;
import airside.desktop.formats.Formats;
import airside.desktop.text.Messages;
import airside.desktop.travel.AirportTime;
import airside.desktop.travel.Journey;
import airside.desktop.travel.Segment;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A row of the result list: times, duration and prices; expanded, it shows a timeline and fare cards.
final class ResultRowView extends VBox {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    /// Number of seats from which a price shows how many are left.
    private static final int FEW_SEATS = 5;

    private final ResultRow row;
    private final ResultsViewModel model;
    private final Formats formats;
    private final Messages messages;

    ResultRowView(ResultRow row, ResultsViewModel model, Formats formats) {
        this.row = row;
        this.model = model;
        this.formats = formats;
        this.messages = formats.messages();
        getStyleClass().add("result");
        setId("result-" + String.join("-", row.journey().flights()));
        show();
    }

    /// Updates the row from the model.
    void show() {
        boolean isOpen = model.isExpanded(row);
        pseudoClassStateChanged(OPEN, isOpen);
        getChildren().setAll(line());
        if (isOpen) getChildren().add(details());
    }

    private HBox line() {
        HBox line = new HBox(flight(), bar());
        line.getStyleClass().add("result-line");
        row.fares().forEach(fare -> line.getChildren().add(price(fare)));
        return line;
    }

    /// Returns the button that expands the row, for mouse and keyboard.
    private Button flight() {
        Journey journey = row.journey();
        Label designators = new UntruncatedLabel(formats.flights(journey.flights()));
        designators.getStyleClass().addAll("mono", "flight-designator");
        Label aircraft = new UntruncatedLabel(AircraftText.shorterAndShorter(journey));
        aircraft.getStyleClass().add("caption");
        HBox words = new HBox(new AirlineTile(journey.airline().designator()), new VBox(designators, aircraft));
        words.getStyleClass().add("result-flight");
        Button button = new Button();
        button.setGraphic(words);
        button.getStyleClass().add("result-open");
        button.setId("open-" + journey.flights().getFirst());
        button.setAccessibleText(describe(journey));
        button.setOnAction(_ -> model.expand(row));
        return button;
    }

    private String describe(Journey journey) {
        return messages.text(
                "results.row.accessible",
                journey.airline().name(),
                formats.flights(journey.flights()),
                formats.time(journey.departure().local()),
                formats.time(journey.arrival().local()) + formats.dayChange(journey.dayChange()),
                formats.duration(journey.elapsed()));
    }

    private HBox bar() {
        Journey journey = row.journey();
        HBox departure = end(journey.departure());
        HBox arrival = end(journey.arrival());
        arrival.getStyleClass().add("result-arrival");
        Label dayChange = new UntruncatedLabel(formats.dayChange(journey.dayChange()));
        dayChange.getStyleClass().add("day-change");
        arrival.getChildren().add(dayChange);
        TimeBar bar = new TimeBar();
        int stops = journey.stops().size();
        double step = (row.barTo() - row.barFrom()) / (stops + 1);
        List<Double> marks = IntStream.rangeClosed(1, stops)
                .mapToObj(i -> row.barFrom() + i * step)
                .toList();
        bar.show(row.barFrom(), row.barTo(), marks);
        String elapsed = formats.duration(journey.elapsed());
        Label length = new UntruncatedLabel(elapsed + " · " + stops(journey), elapsed);
        length.getStyleClass().add("caption");
        VBox middle = new VBox(bar, length);
        middle.getStyleClass().add("result-bar");
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox all = new HBox(departure, middle, arrival);
        all.getStyleClass().add("result-times");
        all.setOnMouseClicked(_ -> model.expand(row));
        HBox.setHgrow(all, Priority.ALWAYS);
        return all;
    }

    /// Returns time and airport of a departure or arrival.
    private HBox end(AirportTime end) {
        Label time = new UntruncatedLabel(formats.time(end.local()));
        time.getStyleClass().add("clock-time");
        Label airport = new UntruncatedLabel(end.airport());
        airport.getStyleClass().add("result-airport");
        HBox box = new HBox(time, airport);
        box.getStyleClass().add("result-end");
        return box;
    }

    private String stops(Journey journey) {
        List<String> stops = journey.stops();
        return stops.isEmpty()
                ? messages.text("journey.nonstop")
                : messages.text("journey.stops", stops.size(), String.join(", ", stops));
    }

    private Button price(ResultRow.Fare fare) {
        Button button = new Button();
        button.getStyleClass().add("price-button");
        button.setId("price-" + row.journey().flights().getFirst() + "-"
                + fare.family().code());
        boolean isChosen = model.isChosen(row, fare);
        button.pseudoClassStateChanged(CHOSEN, isChosen);
        if (fare.price().isEmpty()) {
            button.setText(messages.text("results.soldOut"));
            button.setDisable(true);
            button.getStyleClass().add("sold-out");
            return button;
        }
        Label price = new UntruncatedLabel(formats.moneyInShort(fare.price().get()));
        price.getStyleClass().add("price");
        VBox words = new VBox(price);
        words.getStyleClass().add("price-words");
        String note = note(fare);
        if (!note.isEmpty()) {
            Label small = new Label(note);
            small.getStyleClass().add("price-note");
            words.getChildren().add(small);
        }
        button.setGraphic(words);
        button.setAccessibleText(fare.family().name() + " " + price.getText() + " " + note);
        button.setOnAction(_ -> model.choose(row, fare));
        return button;
    }

    private String note(ResultRow.Fare fare) {
        int left = fare.offer().map(offer -> offer.seatsLeft()).orElse(0);
        if (left <= FEW_SEATS) return messages.text("results.seatsLeft", left);
        return model.isExpanded(row) ? new FareText(formats).inShort(fare.family()) : "";
    }

    private HBox details() {
        VBox timeline = new VBox();
        timeline.getStyleClass().add("result-timeline");
        for (Segment segment : row.journey().segments()) {
            timeline.getChildren().add(new JourneyTimeline(segment, formats));
        }
        HBox details = new HBox(timeline);
        details.getStyleClass().add("result-details");
        HBox cards = new HBox();
        cards.getStyleClass().add("fare-cards");
        row.fares().forEach(fare -> {
            FareCard card = new FareCard(fare, model.isChosen(row, fare), formats, () -> model.choose(row, fare));
            HBox.setHgrow(card, Priority.ALWAYS);
            cards.getChildren().add(card);
        });
        HBox.setHgrow(cards, Priority.ALWAYS);
        details.getChildren().add(cards);
        return details;
    }
}
