package airside.desktop.home;

import airside.desktop.controls.EmptyPanel;
import airside.desktop.controls.FailurePanel;
import airside.desktop.controls.Skeleton;
import airside.desktop.formats.Formats;
import airside.desktop.map.MapFrame;
import airside.desktop.map.MapRoute;
import airside.desktop.map.WorldMap;
import airside.desktop.navigation.ScreenView;
import airside.desktop.navigation.Views;
import airside.desktop.preferences.RecentSearches.RecentSearch;
import airside.desktop.search.SearchFormView;
import airside.desktop.search.TripKindChoice;
import airside.desktop.text.Messages;
import airside.desktop.travel.BookingSummary;
import airside.desktop.travel.BookingSummary.JourneyInShort;
import airside.desktop.travel.PassengerCounts;
import airside.desktop.travel.Place;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Binds the home screen to its view model.
public final class HomeView implements ScreenView {
    private final HomeViewModel model;
    private final Formats formats;
    private final Messages messages;
    private final SearchFormView form;

    @FXML
    private Label greeting, subtitle, nextTripAsOf, mapTitle, mapFacts;
    @FXML
    private Label fromCode, fromDay, fromTime, toCode, toDay, toTime, elapsed, locator, flights;

    @FXML
    private TripKindChoice tripKind;

    @FXML
    private StackPane formPlace, resumePlace;
    @FXML
    private VBox nextTrip, recent;

    @FXML
    private Skeleton nextTripWaiting;

    @FXML
    private EmptyPanel nextTripNone, recentNone;
    @FXML
    private FailurePanel nextTripUnknown, repeatFailed;

    @FXML
    private WorldMap map;

    public HomeView(HomeViewModel model, Formats formats) {
        this.model = model;
        this.formats = formats;
        this.messages = formats.messages();
        this.form = new SearchFormView(model.form(), formats);
    }

    @FXML
    private void initialize() {
        formPlace.getChildren().setAll(Views.load(form, messages));
        ResumeCard resume = new ResumeCard(model.resume());
        resumePlace.getChildren().setAll(resume);
        resumePlace.managedProperty().bind(resume.visibleProperty());
        greeting.textProperty().bind(model.greetingProperty());
        subtitle.textProperty().bind(model.subtitleProperty());
        tripKind.bind(model.form().returnProperty(), messages);
        nextTripAsOf.textProperty().bind(model.nextTripAsOfProperty());
        nextTripAsOf.visibleProperty().bind(model.nextTripAsOfProperty().isNotEmpty());
        nextTripAsOf.managedProperty().bind(nextTripAsOf.visibleProperty());
        model.nextTripProperty().subscribe(this::show);
        model.searches().subscribe(this::showSearches);
        showSearches();
        model.recentSearchFailureProperty().subscribe(failed -> failed.ifPresentOrElse(this::show, repeatFailed::hide));
        model.routeProperty().subscribe(this::show);
    }

    private void show(RecentSearchFailure failed) {
        repeatFailed.show(
                failed.why(),
                messages,
                messages.text(failed.isSignedOut() ? "action.signIn" : "action.retry"),
                failed.isSignedOut() ? model::signInAgain : () -> model.repeat(failed.search()));
    }

    private void show(NextTrip trip) {
        nextTrip.setVisible(trip instanceof NextTrip.Upcoming);
        nextTripWaiting.setVisible(trip instanceof NextTrip.Loading);
        nextTripNone.setVisible(false);
        nextTripUnknown.hide();
        switch (trip) {
            case NextTrip.Loading _ -> {}
            case NextTrip.None _ ->
                nextTripNone.show(
                        "mdi2a-airplane-takeoff",
                        messages.text("home.next.none"),
                        messages.text("home.next.none.text"));
            case NextTrip.Unknown(var why, var isSignedOut) ->
                nextTripUnknown.show(
                        why,
                        messages,
                        messages.text(isSignedOut ? "action.signIn" : "action.retry"),
                        isSignedOut ? model::signInAgain : model::loadNextTrip);
            case NextTrip.Upcoming(var booking) -> show(booking);
        }
    }

    private void show(BookingSummary booking) {
        JourneyInShort out = booking.journeys().getFirst();
        fromCode.setText(out.origin());
        toCode.setText(out.destination());
        fromDay.setText(formats.day(out.departureLocal()));
        toDay.setText(formats.day(out.arrivalLocal()));
        fromTime.setText(formats.time(out.departureLocal()));
        toTime.setText(formats.time(out.arrivalLocal()));
        elapsed.setText(formats.duration(Duration.ofMinutes(out.elapsedMinutes())));
        locator.setText(booking.locator());
        flights.setText(formats.flights(booking.journeys().stream()
                        .flatMap(j -> j.flights().stream())
                        .toList())
                + " · " + formats.travellers(booking.passengerCount()));
    }

    @FXML
    private void openNextTrip() {
        if (model.nextTripProperty().get() instanceof NextTrip.Upcoming(var booking)) model.open(booking);
    }

    private void showSearches() {
        recent.getChildren().setAll(model.searches().stream().map(this::row).toList());
        recentNone.setVisible(false);
        if (model.searches().isEmpty()) {
            recentNone.show("mdi2h-history", messages.text("home.recent.none"), messages.text("home.recent.none.text"));
        }
    }

    private Button row(RecentSearch search) {
        Label where = new Label(search.originCity() + " → " + search.destinationCity());
        where.getStyleClass().add("strong");
        String days = search.returnDate()
                .map(back -> formats.dates(search.departureDate(), back))
                .orElseGet(() -> formats.date(search.departureDate()));
        PassengerCounts who = new PassengerCounts(search.adults(), search.children(), search.infants());
        Label when = new Label(days + " · " + formats.travellers(who.total()));
        when.getStyleClass().add("caption");
        VBox words = new VBox(where, when);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(words, new FontIcon("mdi2c-chevron-right"));
        line.getStyleClass().add("list-line");
        Button row = new Button();
        row.setGraphic(line);
        row.getStyleClass().add("list-row");
        row.setAccessibleText(where.getText() + " " + when.getText());
        row.setMaxWidth(Double.MAX_VALUE);
        row.setOnAction(_ -> model.repeat(search));
        line.prefWidthProperty().bind(row.widthProperty().subtract(36));
        return row;
    }

    private void show(RouteOnMap route) {
        Optional<Place> from = route.from();
        Optional<Place> to = route.to();
        mapFacts.setText(route.facts());
        if (from.isPresent() && to.isPresent()) {
            mapTitle.setText(messages.text(
                    "home.map.route", from.get().cityName(), to.get().cityName()));
            map.frameProperty()
                    .set(MapFrame.around(from.get().position(), to.get().position()));
            map.routesProperty()
                    .setAll(new MapRoute(
                            from.get().position(),
                            from.get().code(),
                            to.get().position(),
                            to.get().code()));
            return;
        }
        mapTitle.setText(messages.text("home.map.nowhere"));
        map.frameProperty().set(MapFrame.WORLD);
        map.routesProperty()
                .setAll(from.or(() -> to).stream()
                        .map(p -> new MapRoute(p.position(), p.code(), p.position(), ""))
                        .toList());
    }

    @Override
    public Optional<Button> primaryButton() {
        return Optional.of(form.searchButton());
    }

    @Override
    public Optional<Node> findField() {
        return Optional.of(form.firstField());
    }

    @Override
    public List<? extends Node> rows() {
        return recent.getChildren();
    }

    @Override
    public void focusFirst() {
        form.focusFirst();
    }
}
