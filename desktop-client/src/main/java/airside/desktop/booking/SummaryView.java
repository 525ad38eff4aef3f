package airside.desktop.booking;

import airside.desktop.controls.OverlayPane;
import airside.desktop.controls.UntruncatedLabel;
import airside.desktop.formats.Formats;
import airside.desktop.results.FareText;
import airside.desktop.text.Messages;
import airside.desktop.text.ServerText;
import airside.desktop.travel.ChosenOffer;
import airside.desktop.travel.FareFamily;
import airside.desktop.travel.Journey;
import airside.desktop.travel.Price;
import airside.desktop.travel.PricedJourney;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The summary: journeys, price lines and fare rules, with panels for details.
final class SummaryView {
    private final BookingViewModel model;
    private final Formats formats;
    private final Messages messages;
    private final ServerText serverText;

    SummaryView(BookingViewModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
        this.messages = formats.messages();
        this.serverText = new ServerText(messages);
    }

    /// Shows the chosen journeys and their current price.
    void show(VBox journeys, VBox prices, VBox rules) {
        List<ChosenOffer> chosen = model.chosenProperty().get();
        journeys.getChildren().setAll(chosen.stream().map(this::journey).toList());
        PriceLines lines = PriceLines.of(model.prices().prices());
        prices.getChildren().clear();
        lines.fares()
                .forEach(line ->
                        prices.getChildren().add(line(explained(line.text(formats)), formats.money(line.all()))));
        Button items = link("booking.taxes.items", lines.taxes().size());
        items.setId("taxes");
        items.setOnAction(_ -> explain(items, taxes(lines)));
        items.setMinWidth(Region.USE_PREF_SIZE);
        HBox words = new HBox(
                new UntruncatedLabel(messages.text("booking.taxes"), messages.text("booking.taxes.short")), items);
        words.getStyleClass().add("price-line-words");
        prices.getChildren().add(line(words, formats.money(lines.taxesTotal())));
        showRules(rules, chosen);
    }

    private VBox journey(ChosenOffer offer) {
        Journey journey = offer.journey();
        Label when = new Label(formats.day(journey.departure().local()) + " · " + formats.flights(journey.flights())
                + " · " + offer.family().name());
        when.getStyleClass().add("caption");
        Label where = new UntruncatedLabel(formats.fromTo(journey));
        where.getStyleClass().add("summary-way");
        String stops = journey.stops().isEmpty()
                ? messages.text("journey.nonstop")
                : messages.text("journey.stops", journey.stops().size(), String.join(", ", journey.stops()));
        Label how = new Label(formats.duration(journey.elapsed()) + " · " + stops);
        how.getStyleClass().add("caption");
        VBox box = new VBox(when, where, how);
        box.getStyleClass().add("summary-journey");
        return box;
    }

    private static HBox line(Node words, String amount) {
        Label money = new UntruncatedLabel(amount);
        money.getStyleClass().add("mono");
        HBox line = new HBox(words, space(), money);
        line.getStyleClass().add("price-line");
        return line;
    }

    /// Shows the rules of each fare family once.
    private void showRules(VBox rules, List<ChosenOffer> chosen) {
        FareText fare = new FareText(formats);
        rules.getChildren().clear();
        chosen.stream().map(ChosenOffer::family).distinct().forEach(family -> {
            Label words = new Label(family.name() + ": " + fare.rules(family));
            words.getStyleClass().add("caption");
            words.setWrapText(true);
            rules.getChildren().add(words);
        });
        Button details = link("booking.fareRules");
        details.setId("fare-rules");
        details.setOnAction(_ -> explain(details, fares(chosen)));
        Button why = link("booking.whyPrice");
        why.setId("why-price");
        why.setOnAction(_ -> explain(why, trace()));
        HBox links = new HBox(details, why);
        links.getStyleClass().add("summary-links");
        rules.getChildren().add(links);
    }

    private Button link(String key, Object... blanks) {
        Button link = new Button(messages.text(key, blanks));
        link.getStyleClass().add("link-button");
        return link;
    }

    private VBox taxes(PriceLines lines) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("explain-grid");
        for (int i = 0; i < lines.taxes().size(); i++) {
            PriceLines.TaxLine tax = lines.taxes().get(i);
            Label code = new UntruncatedLabel(tax.code());
            code.getStyleClass().add("mono");
            grid.addRow(i, code, explained(serverText.tax(tax.name())), amount(formats.money(tax.all())));
        }
        return new VBox(grid);
    }

    private VBox fares(List<ChosenOffer> chosen) {
        VBox box = new VBox();
        FareText fare = new FareText(formats);
        for (FareFamily family :
                chosen.stream().map(ChosenOffer::family).distinct().toList()) {
            Label name = new Label(family.name());
            name.getStyleClass().add("section-label");
            VBox part = new VBox(name);
            part.getStyleClass().add("explain-part");
            fare.list(family).forEach(line -> part.getChildren().add(explained(line.text())));
            box.getChildren().add(part);
        }
        return box;
    }

    /// Returns the price trace of each journey, step by step, in the server's words.
    private VBox trace() {
        VBox box = new VBox();
        List<PricedJourney> journeys = model.prices().journeys();
        journeys.forEach(journey -> box.getChildren().add(trace(journey)));
        if (journeys.size() > 1) {
            HBox total = new HBox(
                    explained(messages.text("booking.total")),
                    space(),
                    amount(formats.money(model.prices().total())));
            total.getStyleClass().add("explain-total");
            box.getChildren().add(total);
        }
        return box;
    }

    private VBox trace(PricedJourney priced) {
        Journey journey = priced.journey();
        Label title = new Label(formats.fromTo(journey) + " · "
                + formats.day(journey.departure().local()));
        title.getStyleClass().add("section-label");
        title.setWrapText(true);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("explain-grid");
        List<Price.Step> steps = priced.price().trace();
        for (int row = 0; row < steps.size(); row++) {
            Price.Step step = steps.get(row);
            Label words = explained(serverText.sentence(step.text()));
            Label amount = amount(step.amount().map(formats::money).orElse(""));
            boolean isSum = row == steps.size() - 1
                    && step.amount().filter(priced.price().total()::equals).isPresent();
            if (isSum)
                List.of(words, amount).forEach(label -> label.getStyleClass().add("strong"));
            grid.addRow(row, words, amount);
        }
        VBox part = new VBox(title, grid);
        part.getStyleClass().add("explain-part");
        return part;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static Label explained(String text) {
        Label words = new Label(text);
        words.setWrapText(true);
        GridPane.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    /// Returns a right-aligned label for an amount.
    private static Label amount(String text) {
        Label amount = new UntruncatedLabel(text);
        amount.getStyleClass().add("mono");
        GridPane.setHalignment(amount, HPos.RIGHT);
        GridPane.setValignment(amount, VPos.TOP);
        return amount;
    }

    private static void explain(Node anchor, VBox panel) {
        panel.getStyleClass().add("explain-panel");
        OverlayPane.above(anchor).showBelow(anchor, panel, () -> {});
    }
}
