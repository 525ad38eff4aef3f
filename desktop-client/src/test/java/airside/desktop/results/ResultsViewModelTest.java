package airside.desktop.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.DesktopFixture;
import airside.desktop.fakes.SampleFailures;
import airside.desktop.fakes.SampleTravel;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.navigation.Screen;
import airside.desktop.search.FormProblem;
import airside.desktop.travel.Cabin;
import airside.desktop.travel.Direction;
import airside.desktop.travel.Journey;
import airside.desktop.travel.JourneyOffers;
import airside.desktop.travel.Money;
import airside.desktop.travel.OfferList;
import airside.desktop.travel.PassengerCounts;
import airside.desktop.travel.SearchCriteria;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsViewModelTest {
    private final DesktopFixture fixture = new DesktopFixture().signedIn();

    @Test
    void theDayIsSearchedWhenFirstShownAndNotAgainWhileItIsFresh() {
        ResultsViewModel model = shown(SampleTravel.aOneWayTrip());
        assertInstanceOf(ResultsState.Found.class, model.stateProperty().get());
        model.shown();
        assertEquals(1, fixture.flights.searches.size());
        fixture.clock.advance(Duration.ofMinutes(31));
        model.shown();
        assertEquals(2, fixture.flights.searches.size(), "the offers had expired");
    }

    @Test
    void eachRankingHasItsOwnFirst() {
        ResultsViewModel model = shown(SampleTravel.aOneWayTrip());
        assertEquals("DI7015", first(model));
        model.rankingProperty().set(Ranking.FASTEST);
        assertEquals("BA117", first(model));
        model.rankingProperty().set(Ranking.CHEAPEST);
        assertEquals("DI7015", first(model));
    }

    @Test
    void theDaysAroundCountFlightsWithTheCabinAskedFor() {
        SearchCriteria economy = SampleTravel.aOneWayTrip();
        SearchCriteria premium = new SearchCriteria(
                economy.origin(),
                economy.destination(),
                economy.departureDate(),
                economy.returnDate(),
                economy.passengers(),
                Cabin.PREMIUM_ECONOMY);
        assertEquals(6, shown(economy).days().get(3).flights().getAsInt());
        assertEquals(2, shown(premium).days().get(3).flights().getAsInt());
    }

    @Test
    void ofEqualPricesTheShorterJourneyStandsFirst() {
        Direction sample = SampleTravel.outbound();
        JourneyOffers early = sample.results().get(0);
        JourneyOffers late = sample.results().get(4);
        assertEquals(early.lowest(), late.lowest());
        JourneyOffers lateAndFast = new JourneyOffers(
                new Journey(late.journey().segments(), early.journey().elapsed().minusMinutes(5), 0), late.offers());
        fixture.flights.offers = Optional.of(new OfferList(
                List.of(new Direction(
                        sample.origin(),
                        sample.destination(),
                        sample.date(),
                        sample.families(),
                        List.of(early, lateAndFast))),
                SampleTravel.oneWayOffers().expiresAt(),
                SampleTravel.NOTICE));
        ResultsViewModel model = shown(SampleTravel.aOneWayTrip());
        model.rankingProperty().set(Ranking.CHEAPEST);
        assertEquals("BA179", first(model));
    }

    @Test
    void filtersApplyAtOnceAndAreCleared() {
        ResultsViewModel model = shown(SampleTravel.aOneWayTrip());
        model.filtersProperty().set(Filters.NONE.showing("BA", false));
        assertEquals(Set.of("DI7015", "VS3", "AA101", "VS9"), flights(model));
        model.clearFilters();
        assertEquals(6, flights(model).size());
    }

    @Test
    void askingForBagsRepricesJourneysAndKeepsAllOfThem() {
        ResultsViewModel model = shown(SampleTravel.aOneWayTrip());
        var before = model.listProperty().get().rows().getFirst().lowest().orElseThrow();
        model.filtersProperty().set(new Filters(Set.of(), 0, Filters.DAY, false, true, false, false));
        assertEquals(6, flights(model).size());
        var after = model.listProperty().get().rows().getFirst().lowest().orElseThrow();
        assertTrue(before.compareTo(after) < 0);
    }

    @Test
    void aReturnTripIsChosenOneWayAfterTheOther() {
        ResultsViewModel model = shown(SampleTravel.aReturnTrip());
        assertFalse(model.canGoOn());
        choose(model, "BA117");
        assertTrue(model.canGoOn() && !model.isComplete());
        model.continueToBooking();
        assertEquals(1, model.directionProperty().get());
        choose(
                model,
                model.listProperty().get().rows().getFirst().journey().flights().getFirst());
        assertTrue(model.isComplete());
        model.continueToBooking();
        var booking = assertInstanceOf(Screen.Booking.class, fixture.screen());
        assertEquals(2, booking.chosen().size());
    }

    @Test
    void flightsBackThatLeaveBeforeTheWayOutLandsAreNotShown() {
        Direction sameDay = SampleTravel.inbound(SampleTravel.OUT);
        Direction cheapAt0810AndDearAt1830 = new Direction(
                "JFK",
                "LHR",
                SampleTravel.OUT,
                sameDay.families(),
                sameDay.results().subList(0, 2));
        fixture.flights.offers = Optional.of(new OfferList(
                List.of(SampleTravel.outbound(), cheapAt0810AndDearAt1830),
                SampleTravel.returnOffers().expiresAt(),
                SampleTravel.NOTICE));
        ResultsViewModel model = shown(SampleTravel.aReturnTrip());
        choose(model, "BA117"); // lands at 11:05
        assertEquals(Optional.of(Money.of("1225.20", "EUR")), model.total());
        model.continueToBooking();
        assertEquals(Set.of("VS4"), flights(model));
        assertEquals(Optional.of(Money.of("1225.20", "EUR")), model.total());
    }

    @Test
    void aFlightBackThatLeavesAsTheWayOutLandsIsNotShown() {
        Direction back = SampleTravel.inbound();
        var first = back.results().stream()
                .min(Comparator.comparing(offers -> offers.journey().departure().at()))
                .orElseThrow();
        Direction later = back.departingAfter(first.journey().departure().at());
        assertEquals(back.results().size() - 1, later.results().size());
        assertFalse(later.results().contains(first));
    }

    @Test
    void theWayOutIsShownAgainWithItsChoice() {
        ResultsViewModel model = shown(SampleTravel.aReturnTrip());
        choose(model, "BA117");
        model.continueToBooking();
        model.changeOutbound();
        assertEquals(1, model.chosenProperty().get().size());
    }

    @Test
    void whereOnlyOtherDaysFlyTheyAreNamedAndOnePressSearchesThem() {
        fixture.flights.failure = Optional.of(
                SampleFailures.noFlightsThatDay(SampleTravel.OUT.minusDays(1), SampleTravel.OUT.plusDays(2)));
        ResultsViewModel model = shown(SampleTravel.aOneWayTrip());
        var nothing = assertInstanceOf(
                ResultsState.NothingFlies.class, model.stateProperty().get());
        assertEquals(2, nothing.days().size());
        fixture.flights.failure = Optional.empty();
        model.searchOn(nothing.days().getLast());
        assertInstanceOf(ResultsState.Found.class, model.stateProperty().get());
        assertEquals(
                SampleTravel.OUT.plusDays(2), fixture.flights.searches.getLast().departureDate());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NO_FLIGHTS_THAT_DAY", "NO_FLIGHTS_LEFT_THAT_DAY", "CABIN_NOT_FLOWN", "NO_FLIGHTS_ON_ROUTE"})
    void eachReasonForNoFlightsIsShownInItsOwnWords(String code) {
        fixture.flights.failure = Optional.of(SampleFailures.refused(code));
        ResultsViewModel model = shown(SampleTravel.aOneWayTrip());
        var nothing = assertInstanceOf(
                ResultsState.NothingFlies.class, model.stateProperty().get());
        assertEquals(
                fixture.messages.text("problem." + code),
                nothing.failureMessage().what());
    }

    /// Trying again would be refused again.
    @ParameterizedTest
    @CsvSource({
        "UNKNOWN_PLACE, DESTINATION",
        "SAME_ORIGIN_AND_DESTINATION, DESTINATION",
        "DATE_IN_THE_PAST, DEPARTURE",
        "DATE_BEYOND_HORIZON, RETURN",
        "DATES_NOT_IN_ORDER, RETURN",
        "TOO_MANY_INFANTS, TRAVELLERS",
        "TOO_MANY_PASSENGERS, TRAVELLERS"
    })
    void aRefusedSearchSaysInTheFormWhichPartToChange(String code, FormProblem.Part part) {
        fixture.flights.failure = Optional.of(SampleFailures.refused(code));
        ResultsViewModel model = shown(SampleTravel.aReturnTrip());
        var refused = assertInstanceOf(
                ResultsState.Refused.class, model.stateProperty().get());
        FormProblem problem = model.form().problemProperty().get().orElseThrow();
        assertEquals(part, problem.part());
        assertEquals(refused.failureMessage().advice(), problem.text());
        assertFalse(problem.text().isBlank());
        model.form().passengersProperty().set(PassengerCounts.ONE_ADULT);
        assertEquals(Optional.empty(), model.form().problemProperty().get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"OVERLOADED", "DATABASE_UNAVAILABLE"})
    void everyFailureSaysWhatToDo(String code) {
        fixture.flights.failure = Optional.of(SampleFailures.refused(code));
        ResultsViewModel model = shown(SampleTravel.aOneWayTrip());
        var failed = assertInstanceOf(
                ResultsState.Failed.class, model.stateProperty().get());
        assertFalse(failed.failureMessage().what().isBlank());
        assertFalse(failed.failureMessage().advice().isBlank());
    }

    @Test
    void aSessionThatEndedLeadsToSigningInAndBack() {
        fixture.flights.failure = Optional.of(new ApiFailure.SignInNeeded());
        fixture.navigator.show(new Screen.Results(SampleTravel.aOneWayTrip()));
        ResultsViewModel model = shown(SampleTravel.aOneWayTrip());
        var failed = assertInstanceOf(
                ResultsState.Failed.class, model.stateProperty().get());
        assertTrue(failed.isSignedOut());
        model.signInAgain();
        fixture.navigator.back();
        assertInstanceOf(Screen.Results.class, fixture.screen());
    }

    @Test
    void waitingCanBeCancelledAndALateAnswerIsDropped() {
        ResultsViewModel model = fixture.results(SampleTravel.aOneWayTrip(), fixture.held);
        model.shown();
        assertInstanceOf(ResultsState.Searching.class, model.stateProperty().get());
        model.stop();
        fixture.held.finishAll();
        assertInstanceOf(ResultsState.Stopped.class, model.stateProperty().get());
    }

    @Test
    void theLatestSearchWins() {
        ResultsViewModel model = fixture.results(SampleTravel.aOneWayTrip(), fixture.held);
        model.shown();
        model.searchOn(SampleTravel.OUT.plusDays(1));
        fixture.held.finishAll();
        assertEquals(
                SampleTravel.OUT.plusDays(1), model.criteriaProperty().get().departureDate());
        assertInstanceOf(ResultsState.Found.class, model.stateProperty().get());
    }

    @Test
    void theStripShowsThreeDaysToEachSide() {
        ResultsViewModel model = shown(SampleTravel.aOneWayTrip());
        assertEquals(7, model.days().size());
        assertTrue(model.days().get(3).isChosen());
    }

    private ResultsViewModel shown(SearchCriteria criteria) {
        ResultsViewModel model = fixture.results(criteria);
        model.shown();
        return model;
    }

    private static void choose(ResultsViewModel model, String flight) {
        ResultRow row = model.listProperty().get().rows().stream()
                .filter(each -> each.journey().flights().getFirst().equals(flight))
                .findFirst()
                .orElseThrow();
        model.choose(row, row.fares().getFirst());
        assertTrue(model.isChosen(row, row.fares().getFirst()));
    }

    private static String first(ResultsViewModel model) {
        return model.listProperty().get().rows().getFirst().journey().flights().getFirst();
    }

    private static Set<String> flights(ResultsViewModel model) {
        List<ResultRow> rows = model.listProperty().get().rows();
        return rows.stream().map(row -> row.journey().flights().getFirst()).collect(Collectors.toSet());
    }
}
