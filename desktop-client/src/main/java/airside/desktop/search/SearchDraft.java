package airside.desktop.search;

import airside.desktop.account.Session;
import airside.desktop.accountdata.AccountData;
import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.gateway.FlightsGateway;
import airside.desktop.preferences.RecentSearches;
import airside.desktop.travel.Cabin;
import airside.desktop.travel.PassengerCounts;
import airside.desktop.travel.Place;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;

/// Saves the input of a search form until it is searched, and restores it.
public final class SearchDraft {
    private static final System.Logger LOG = System.getLogger(SearchDraft.class.getName());
    private static final String NAME = "drafts.search";
    private static final int VERSION = 1;
    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SearchFormModel form;
    private final AccountData data;
    private final FlightsGateway flights;
    private final RecentSearches recent;
    private final Session session;
    private final Background background;
    private Cancellable waiting = Cancellable.NOTHING;
    private Cancellable filling = Cancellable.NOTHING;
    private Optional<Typed> fresh = Optional.empty();

    /// The input of a form as codes.
    private record Typed(
            String origin,
            String destination,
            LocalDate departureDate,
            LocalDate returnDate,
            boolean isReturn,
            PassengerCounts passengers,
            Cabin cabin) {
        boolean isSameButFor(String otherOrigin, Typed other) {
            return new Typed(otherOrigin, destination, departureDate, returnDate, isReturn, passengers, cabin)
                    .equals(other);
        }
    }

    public SearchDraft(
            SearchFormModel form,
            AccountData data,
            FlightsGateway flights,
            RecentSearches recent,
            Session session,
            Background background) {
        this.form = form;
        this.data = data;
        this.flights = flights;
        this.recent = recent;
        this.session = session;
        this.background = background;
    }

    /// Restores the saved input and then saves changes. Repeated calls have no effect.
    ///
    /// @return whether there was saved input
    public boolean start() {
        if (fresh.isPresent()) return false;
        fresh = Optional.of(typed());
        Optional<Typed> kept = read().filter(typed -> !typed.departureDate().isBefore(form.today()));
        kept.ifPresent(this::fill);
        listen();
        return kept.isPresent();
    }

    /// Saves changes from now on without restoring. Repeated calls have no effect.
    public void follow() {
        if (fresh.isPresent()) return;
        fresh = Optional.of(typed());
        listen();
    }

    private void listen() {
        Stream.<ObservableValue<?>>of(
                        form.origin().placeProperty(),
                        form.destination().placeProperty(),
                        form.departureDateProperty(),
                        form.returnDateProperty(),
                        form.returnProperty(),
                        form.passengersProperty(),
                        form.cabinProperty())
                .forEach(field -> field.subscribe((_, _) -> keepSoon()));
    }

    private void fill(Typed typed) {
        form.departOn(typed.departureDate());
        form.returnDateProperty().set(typed.returnDate());
        form.returnProperty().set(typed.isReturn());
        form.passengersProperty().set(typed.passengers());
        form.cabinProperty().set(typed.cabin());
        filling = background.run(
                () -> new Places(place(typed.origin()), place(typed.destination())),
                places -> {
                    if (form.origin().placeProperty().get().isEmpty())
                        places.origin().ifPresent(form.origin()::choose);
                    if (form.destination().placeProperty().get().isEmpty())
                        places.destination().ifPresent(form.destination()::choose);
                },
                _ -> {});
    }

    private record Places(Optional<Place> origin, Optional<Place> destination) {}

    private Optional<Place> place(String code) {
        return code.isEmpty() ? Optional.empty() : Optional.of(flights.getPlace(code));
    }

    private void keepSoon() {
        waiting.cancel();
        waiting = background.after(PAUSE, this::keep);
    }

    /// Saves the current input, unless only its origin differs from the initial state or it is a recent search.
    public void keep() {
        waiting.cancel();
        filling.cancel();
        if (fresh.isEmpty() || session.accountProperty().get().isEmpty()) return;
        Typed now = typed();
        boolean isFresh = fresh.get().isSameButFor(now.origin(), now);
        if (isFresh || isSearchedFor(now)) data.remove(NAME);
        else data.keep(NAME, write(now));
    }

    private boolean isSearchedFor(Typed now) {
        return recent.list(session.account().username()).stream()
                .anyMatch(search -> search.origin().equals(now.origin())
                        && search.destination().equals(now.destination())
                        && search.departureDate().equals(now.departureDate())
                        && search.returnDate().equals(now.isReturn() ? Optional.of(now.returnDate()) : Optional.empty())
                        && new PassengerCounts(search.adults(), search.children(), search.infants())
                                .equals(now.passengers())
                        && search.cabin().equals(now.cabin().name()));
    }

    private Typed typed() {
        return new Typed(
                form.origin().placeProperty().get().map(Place::code).orElse(""),
                form.destination().placeProperty().get().map(Place::code).orElse(""),
                form.departureDateProperty().get(),
                form.returnDateProperty().get(),
                form.returnProperty().get(),
                form.passengersProperty().get(),
                form.cabinProperty().get());
    }

    private static String write(Typed typed) {
        ObjectNode node = JSON.createObjectNode()
                .put("version", VERSION)
                .put("origin", typed.origin())
                .put("destination", typed.destination())
                .put("departureDate", typed.departureDate().toString())
                .put("returnDate", typed.returnDate().toString())
                .put("return", typed.isReturn())
                .put("adults", typed.passengers().adults())
                .put("children", typed.passengers().children())
                .put("infants", typed.passengers().infants())
                .put("cabin", typed.cabin().name());
        return node.toString();
    }

    private Optional<Typed> read() {
        return data.find(NAME).flatMap(SearchDraft::read);
    }

    private static Optional<Typed> read(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.path("version").asInt() != VERSION) return Optional.empty();
            return Optional.of(new Typed(
                    node.required("origin").asText(),
                    node.required("destination").asText(),
                    LocalDate.parse(node.required("departureDate").asText()),
                    LocalDate.parse(node.required("returnDate").asText()),
                    node.required("return").asBoolean(),
                    new PassengerCounts(
                            node.required("adults").asInt(),
                            node.required("children").asInt(),
                            node.required("infants").asInt()),
                    Cabin.valueOf(node.required("cabin").asText())));
        } catch (JsonProcessingException | RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The search that was not finished cannot be read and is passed over: {0}",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
