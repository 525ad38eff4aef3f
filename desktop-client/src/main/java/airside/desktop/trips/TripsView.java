package airside.desktop.trips;

import airside.desktop.controls.Chip;
import airside.desktop.controls.EmptyPanel;
import airside.desktop.controls.FailurePanel;
import airside.desktop.controls.FieldBox;
import airside.desktop.controls.Focusables;
import airside.desktop.controls.Problems;
import airside.desktop.controls.Skeleton;
import airside.desktop.controls.Tone;
import airside.desktop.controls.UntruncatedLabel;
import airside.desktop.controls.Visibility;
import airside.desktop.formats.Formats;
import airside.desktop.navigation.ScreenView;
import airside.desktop.text.FailureMessage;
import airside.desktop.text.Messages;
import airside.desktop.travel.BookingList;
import airside.desktop.travel.BookingList.View;
import airside.desktop.travel.BookingState;
import airside.desktop.travel.BookingSummary;
import airside.desktop.travel.BookingSummary.JourneyInShort;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Binds the list of bookings to its view model.
public final class TripsView implements ScreenView {
    private final TripsViewModel model;
    private final Formats formats;
    private final Messages messages;
    private final ZoneId here;

    private final List<Runnable> clocks = new ArrayList<>();

    @FXML
    private ToggleGroup views;

    @FXML
    private FieldBox locatorBox, surnameBox;
    @FXML
    private ToggleButton upcoming, past, cancelled;

    @FXML
    private VBox list;

    @FXML
    private Skeleton waiting;

    @FXML
    private EmptyPanel empty;

    @FXML
    private FailurePanel failure, notFound;

    @FXML
    private Label asOf;

    @FXML
    private Button more, find;
    @FXML
    private TextField locator, surname;

    /// @param here time zone of times that belong to no airport
    public TripsView(TripsViewModel model, Formats formats, ZoneId here) {
        this.model = model;
        this.formats = formats;
        this.messages = formats.messages();
        this.here = here;
    }

    @FXML
    private void initialize() {
        model.viewProperty().subscribe(view -> views.selectToggle(tabs().get(view)));
        views.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) views.selectToggle(before);
            else
                tabs().forEach((view, tab) -> {
                    if (tab == now) model.viewProperty().set(view);
                });
        });
        locator.textProperty().bindBidirectional(model.locatorProperty());
        surname.textProperty().bindBidirectional(model.surnameProperty());
        locatorBox.problemProperty().bind(model.locatorProblemProperty());
        surnameBox.problemProperty().bind(model.surnameProblemProperty());
        model.nowProperty().subscribe(_ -> clocks.forEach(Runnable::run));
        model.stateProperty().subscribe(this::show);
        model.notFoundProperty().subscribe(this::showNotFound);
    }

    private Map<View, ToggleButton> tabs() {
        return Map.of(View.UPCOMING, upcoming, View.PAST, past, View.CANCELLED, cancelled);
    }

    private void show(TripsState state) {
        Visibility.set(waiting, state instanceof TripsState.Loading);
        list.setVisible(false);
        empty.setVisible(false);
        failure.hide();
        showReadTime("");
        showMore(false);
        switch (state) {
            case TripsState.Loading _ -> {}
            case TripsState.Failed(var failureMessage, var isSignedOut) ->
                failure.show(
                        failureMessage,
                        messages,
                        messages.text(isSignedOut ? "action.signIn" : "action.retry"),
                        isSignedOut ? model::signInAgain : model::read);
            case TripsState.Shown(var found, var since) -> {
                show(found);
                showReadTime(since.map(at -> messages.text(
                                "trips.asOf",
                                formats.asOf(at, model.nowProperty().get(), here)))
                        .orElse(""));
            }
        }
        list.setManaged(list.isVisible());
    }

    private void showReadTime(String text) {
        asOf.setText(text);
        Visibility.set(asOf, !text.isEmpty());
    }

    private void showMore(boolean isMore) {
        Visibility.set(more, isMore);
    }

    private void show(BookingList found) {
        upcoming.setText(messages.text("trips.upcoming", found.upcoming()));
        past.setText(messages.text("trips.past", found.past()));
        cancelled.setText(messages.text("trips.cancelled", found.cancelled()));
        clocks.clear();
        list.getChildren().setAll(found.bookings().stream().map(this::row).toList());
        list.setVisible(!found.bookings().isEmpty());
        showMore(found.nextPage().isPresent());
        if (found.bookings().isEmpty()) showEmpty();
    }

    private void showEmpty() {
        View view = model.viewProperty().get();
        empty.show(
                "mdi2a-airplane-search",
                messages.text("trips.empty." + view),
                messages.text("trips.empty." + view + ".text"));
        Button search = new Button(messages.text("search.action"));
        search.setId("searchFlights");
        search.setOnAction(_ -> model.searchFlights());
        empty.actions().getChildren().add(search);
    }

    private HBox row(BookingSummary booking) {
        JourneyInShort first = booking.journeys().getFirst();
        JourneyInShort last = booking.journeys().getLast();
        Label code = new Label(booking.locator());
        code.getStyleClass().addAll("mono", "strong", "trip-code");
        VBox route = twoLines(
                first.originCity() + " → " + first.destinationCity(),
                formats.flights(booking.journeys().stream()
                        .flatMap(j -> j.flights().stream())
                        .toList()));
        route.getChildren().getFirst().getStyleClass().add("strong");
        HBox.setHgrow(route, Priority.ALWAYS);
        LocalDate out = first.departureLocal().toLocalDate();
        LocalDate back = last.departureLocal().toLocalDate();
        Label dates = new UntruncatedLabel(formats.dates(out, back), formats.datesInShort(out, back));
        VBox when = twoLines(dates, new UntruncatedLabel(when(booking, out)));
        when.getStyleClass().add("trip-when");
        VBox who =
                new VBox(new UntruncatedLabel(names(booking)), caption(formats.travellers(booking.passengerCount())));
        who.getStyleClass().add("two-lines");
        who.getStyleClass().add("trip-who");
        Chip chip = new Chip(messages.text("state." + booking.state()), tone(booking.state()));
        chip.setMinWidth(Region.USE_PREF_SIZE);
        booking.heldUntil().ifPresent(limit -> run(chip, limit));
        HBox state = new HBox(chip);
        state.getStyleClass().add("trip-state");
        Label total = new Label(formats.money(booking.total()));
        total.getStyleClass().addAll("mono", "strong", "trip-total");
        HBox row = new HBox(code, route, when, who, state, total, open(booking));
        row.getStyleClass().add("trip-row");
        return row;
    }

    /// Updates the countdown of a held booking.
    private void run(Chip chip, Instant limit) {
        chip.getStyleClass().add("held-chip");
        Runnable clock = () -> chip.setText(messages.text("state.HELD") + " · "
                + formats.runningClock(Duration.between(model.nowProperty().get(), limit)));
        clocks.add(clock);
        clock.run();
    }

    /// Returns all names, or the first one and the number of others.
    private static String[] names(BookingSummary booking) {
        List<String> names = booking.passengerNames();
        String first = names.getFirst();
        int more = booking.passengerCount() - 1;
        return names.size() == 1 ? new String[] {first} : new String[] {String.join(", ", names), first + " +" + more};
    }

    private static Label caption(String text) {
        Label caption = new Label(text);
        caption.getStyleClass().add("caption");
        return caption;
    }

    private static VBox twoLines(String above, String below) {
        return twoLines(new Label(above), new Label(below));
    }

    private static VBox twoLines(Label above, Label small) {
        small.getStyleClass().add("caption");
        VBox lines = new VBox(above, small);
        lines.getStyleClass().add("two-lines");
        return lines;
    }

    /// Returns texts about the time of the trip, in full and in short.
    private String[] when(BookingSummary booking, LocalDate departure) {
        if (booking.heldUntil().isPresent()) {
            String limit = formats.dayAndTime(booking.heldUntil().get(), here);
            return new String[] {messages.text("trips.payBy", limit), limit};
        }
        boolean isAhead = !departure.isBefore(model.today()) && !booking.state().isEnded();
        return new String[] {isAhead ? formats.daysAhead(model.today(), departure) : ""};
    }

    private Button open(BookingSummary booking) {
        boolean mustPay = booking.state() == BookingState.HELD;
        Button open = new Button(messages.text(mustPay ? "trips.pay" : "trips.open"));
        open.setId("open-" + booking.locator());
        open.getStyleClass().add("trip-open");
        if (mustPay) open.getStyleClass().add("accent");
        open.setAccessibleText(open.getText() + " " + booking.locator());
        open.setOnAction(_ -> model.open(booking));
        return open;
    }

    private static Tone tone(BookingState state) {
        return switch (state) {
            case TICKETED, CONFIRMED, FLOWN -> Tone.SUCCESS;
            case HELD, DRAFT -> Tone.WARNING;
            case CANCELLED, EXPIRED, FAILED -> Tone.DANGER;
            case UNKNOWN -> Tone.NEUTRAL;
        };
    }

    private void showNotFound(Optional<FailureMessage> why) {
        notFound.hide();
        why.ifPresent(failureMessage -> notFound.show(failureMessage, messages, "", () -> {}));
    }

    @FXML
    private void find() {
        model.find();
        Problems.focusFirstAround(list);
    }

    @FXML
    private void readMore() {
        model.readMore();
    }

    /// Returns the button that finds a booking if its form has the focus, otherwise the one that opens the focused
    /// or first trip.
    @Override
    public Optional<Button> primaryButton() {
        if (locator.isFocused() || surname.isFocused()) return Optional.of(find);
        Stream<Node> opens = Stream.concat(
                rows().stream().filter(TripsView::hasFocus), Stream.concat(rows().stream(), Stream.of(empty)));
        return opens.flatMap(part -> Focusables.in(part).stream())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst();
    }

    private static boolean hasFocus(Node row) {
        return row.getScene() != null && Focusables.isInside(row, row.getScene().getFocusOwner());
    }

    @Override
    public Optional<Node> findField() {
        return Optional.of(locator);
    }

    @Override
    public List<? extends Node> rows() {
        return list.isVisible() ? list.getChildren() : List.of();
    }

    @Override
    public void focusFirst() {
        rows().stream().findFirst().flatMap(Focusables::first).ifPresent(Node::requestFocus);
    }
}
