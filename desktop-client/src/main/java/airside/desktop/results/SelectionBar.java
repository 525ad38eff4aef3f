package airside.desktop.results;

import airside.desktop.controls.UntruncatedLabel;
import airside.desktop.controls.Visibility;
import airside.desktop.formats.Formats;
import airside.desktop.text.Messages;
import airside.desktop.travel.ChosenOffer;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The bar below the results: the chosen journeys, their price, and the button that continues.
///
/// @param bar the whole bar, hidden without a choice
/// @param journeys the part for the chosen journeys
record SelectionBar(
        ResultsViewModel model, Formats formats, HBox bar, HBox journeys, Label total, Label totalNote, Button next) {

    void show() {
        Messages messages = formats.messages();
        List<ChosenOffer> chosen = model.chosenProperty().get();
        Visibility.set(bar, !chosen.isEmpty());
        journeys.getChildren().setAll(chosen.stream().map(this::chosen).toList());
        if (model.directionProperty().get() == 1) journeys.getChildren().add(1, changeOutbound(messages));
        total.setText(model.total().map(formats::money).orElse(""));
        totalNote.setVisible(model.total().isPresent());
        boolean isReturn = model.criteriaProperty().get().isReturn();
        boolean isHalf = isReturn && chosen.size() == 1;
        totalNote.setText(messages.text(
                isHalf ? "results.total.from" : "results.total",
                model.criteriaProperty().get().passengers().total()));
        next.setDisable(!model.canGoOn());
        next.setText(messages.text(
                isReturn && model.directionProperty().get() == 0 ? "results.next.return" : "results.next.travellers"));
    }

    private Button changeOutbound(Messages messages) {
        Button change = new Button(messages.text("results.changeOutbound"));
        change.setId("results-changeOutbound");
        change.getStyleClass().add("link-button");
        change.setMinWidth(Region.USE_PREF_SIZE);
        change.setOnAction(_ -> model.changeOutbound());
        return change;
    }

    private VBox chosen(ChosenOffer offer) {
        Label when = new Label(formats.day(offer.journey().departure().local()) + " · "
                + formats.flights(offer.journey().flights()) + " · "
                + offer.family().name());
        when.getStyleClass().add("caption");
        Label where = new UntruncatedLabel(formats.fromTo(offer.journey()));
        where.getStyleClass().add("strong");
        VBox words = new VBox(when, where);
        words.getStyleClass().add("chosen-words");
        return words;
    }
}
