package airside.desktop.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.SampleFailures;
import airside.desktop.fakes.SampleTravel;
import airside.desktop.fakes.WindowFixture;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.navigation.Screen;
import airside.desktop.travel.OfferList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class ResultsScreenTest {
    private final Screen aSearch = new Screen.Results(SampleTravel.aReturnTrip());

    @Test
    void bothWaysAreChosenByKeyboardUpToTheBooking() {
        WindowFixture fixture = WindowFixture.open().at(aSearch);
        assertEquals("London LHR → New York JFK", fixture.text("#route"));
        fixture.takePictures("04-results");
        fixture.focus("#price-BA117-CLASSIC");
        fixture.push(KeyCode.SPACE);
        assertTrue(fixture.shows("#result-BA117 .fare-card"));
        assertEquals("€ 1,301.40", fixture.text("#total").replace('\u00a0', ' '));
        fixture.takePictures("04-results-chosen");
        fixture.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals("Return · Sunday 27 December", fixture.text("#wayTitle"));
        fixture.press("#price-BA178-CLASSIC");
        fixture.takePictures("05-results-return");
        fixture.push(KeyCode.CONTROL, KeyCode.ENTER);
        Screen.Booking booking = assertInstanceOf(Screen.Booking.class, fixture.screen());
        assertEquals(2, booking.chosen().size());
    }

    @Test
    void escapeStaysOnTheListOfTheReturn() {
        WindowFixture fixture = WindowFixture.open().at(aSearch);
        fixture.press("#price-BA117-LIGHT");
        fixture.press("#goOn");
        fixture.push(KeyCode.ESCAPE);
        assertEquals("Return · Sunday 27 December", fixture.text("#wayTitle"));
        fixture.press("#results-changeOutbound");
        assertEquals("Outbound · Friday 18 December", fixture.text("#wayTitle"));
    }

    @Test
    void escapeClosesTheSearchFormAndTheFocusIsOnItsButtonAgain() {
        WindowFixture fixture = WindowFixture.open().at(aSearch);
        fixture.press("#edit");
        fixture.push(KeyCode.ESCAPE);
        assertFalse(fixture.shows("#editor"));
        assertTrue(fixture.isFocused("#edit"));
    }

    @Test
    void whileASearchRunsTheFilterColumnShowsNoCountsOfTheLastOne() {
        WindowFixture fixture = WindowFixture.open().at(aSearch);
        assertTrue(fixture.shows("#filterScroll #filter-airline-VS"));
        List<Boolean> isShown = new ArrayList<>();
        fixture.flights.whileShopping = () ->
                isShown.add(WindowFixture.isVisible(fixture.scene().getRoot().lookup("#filterScroll")));
        fixture.runOnFx(fixture.model(ResultsViewModel.class)::search);
        assertEquals(List.of(false), isShown);
        assertTrue(fixture.shows("#filter-airline-VS"));
    }

    @Test
    void filtersShowAtOnceAndCanBeCleared() {
        WindowFixture fixture = WindowFixture.open().at(aSearch);
        fixture.press("#filter-airline-VS");
        assertFalse(fixture.shows("#result-VS3"));
        fixture.press("#filter-bag");
        assertFalse(fixture.shows("#price-BA117-LIGHT"), "a fare without a bag is no column any more");
        fixture.press("#clear-filters");
        assertTrue(fixture.shows("#result-VS3"));
    }

    /// The thumb stands where the label says, during and after the drag.
    @Test
    void theDepartureSliderStandsWhereItsLabelSays() {
        WindowFixture fixture = WindowFixture.open().at(aSearch);
        fixture.drag("#filter-departure .low-thumb", 90, 0);
        assertEquals(fixture.text("#departs-from"), timeOfLowThumb(fixture));
        assertFalse(fixture.shows("#result-BA117"), "it departs at 08:30, before the thumb");
        assertTrue(fixture.shows("#result-VS9"));
        fixture.takePictures("04-results-departing-later");
        fixture.drag("#filter-departure .low-thumb", -30, 0);
        assertEquals(fixture.text("#departs-from"), timeOfLowThumb(fixture));
        fixture.press("#clear-filters");
        assertEquals("00:00", timeOfLowThumb(fixture));
        assertEquals("00:00", fixture.text("#departs-from"));
    }

    @Test
    void keysWorkFromTheSliderAndItsRingGoesWithTheFocus() {
        WindowFixture fixture = WindowFixture.open().at(aSearch);
        fixture.focus("#filter-departure .low-thumb");
        fixture.push(KeyCode.TAB);
        assertTrue(fixture.isFocused("#filter-departure .high-thumb"));
        assertEquals(List.of("high-thumb"), thumbsWithRing(fixture));
        fixture.push(KeyCode.TAB);
        assertEquals(List.of(), thumbsWithRing(fixture));
        fixture.push(KeyCode.SHIFT, KeyCode.TAB);
        assertTrue(fixture.isFocused("#filter-departure .high-thumb"));
        fixture.push(KeyCode.LEFT);
        assertEquals("23:30", fixture.text("#departs-to"));
        fixture.push(KeyCode.J);
        assertEquals(List.of(), thumbsWithRing(fixture));
        assertTrue(fixture.callOnFx(() -> fixture.focused().getStyleClass().contains("result-open")));
    }

    private static List<String> thumbsWithRing(WindowFixture fixture) {
        return fixture.callOnFx(() -> Stream.of("low-thumb", "high-thumb")
                .filter(thumb -> fixture.scene()
                        .getRoot()
                        .lookup("#filter-departure ." + thumb)
                        .isFocused())
                .toList());
    }

    /// The thumbs stand at the ends of the track at 00:00 and 24:00; this one at a half hour between.
    private static String timeOfLowThumb(WindowFixture fixture) {
        return fixture.callOnFx(() -> {
            Node slider = fixture.scene().getRoot().lookup("#filter-departure");
            Node low = slider.lookup(".low-thumb");
            Node high = slider.lookup(".high-thumb");
            double thumb = low.getLayoutBounds().getWidth();
            double from = ((Region) slider).getInsets().getLeft() + thumb / 2;
            double part = (low.getBoundsInParent().getCenterX() - from)
                    / (high.getBoundsInParent().getCenterX() - from);
            int halfHours = (int) Math.round(48 * part);
            return "%02d:%02d".formatted(halfHours / 2, halfHours % 2 * 30);
        });
    }

    @Test
    void whatAFareAllowsButNothingCarriesOutYetIsShownBesideIt() {
        WindowFixture fixture = WindowFixture.open().at(aSearch);
        fixture.press("#price-BA117-FLEX");
        List<String> lines = fixture.all(".fare-not-yet").stream()
                .map(line -> ((Labeled) line).getText())
                .distinct()
                .toList();
        assertTrue(lines.contains("Free changes, not available yet"), lines.toString());
        assertTrue(lines.contains("Refundable, not available yet"), lines.toString());
        assertTrue(lines.contains("Seat included, not available yet"), lines.toString());
    }

    @Test
    void aSearchIsMadeOneWayWhereItIsEdited() {
        WindowFixture fixture = WindowFixture.open().at(aSearch);
        fixture.press("#edit");
        fixture.press("#editor #oneWay");
        fixture.press("#search");
        Screen.Results results = assertInstanceOf(Screen.Results.class, fixture.screen());
        assertFalse(results.criteria().isReturn());
    }

    @Test
    void bothTimesNameTheirAirport() {
        WindowFixture fixture = WindowFixture.open().at(aSearch);
        List<String> airports = fixture.all("#result-BA117 .result-airport").stream()
                .map(label -> ((Labeled) label).getText())
                .toList();
        assertEquals(List.of("LHR", "JFK"), airports);
    }

    @Test
    void everythingFilteredAwayIsShownWithAWayOut() {
        WindowFixture fixture = WindowFixture.open().at(aSearch);
        for (String airline : new String[] {"BA", "VS", "AA", "DI"}) fixture.press("#filter-airline-" + airline);
        assertTrue(fixture.shows("#empty"));
        fixture.takePictures("04-results-filtered");
        fixture.press("#empty #filter-clear");
        assertTrue(fixture.shows("#result-BA117"));
    }

    @Test
    void flightsBackThatAllLeaveBeforeTheWayOutLandsAreShownWithAWayOut() {
        WindowFixture fixture = WindowFixture.open();
        fixture.flights.offers = Optional.of(new OfferList(
                List.of(SampleTravel.outbound(), SampleTravel.inbound(SampleTravel.OUT)),
                SampleTravel.returnOffers().expiresAt(),
                SampleTravel.NOTICE));
        fixture.at(aSearch);
        fixture.press("#price-BA179-LIGHT");
        fixture.press("#goOn");
        assertEquals("All return flights depart too early", fixture.text("#empty .empty-title"));
        assertEquals("", fixture.text("#total"), "there is no return to add");
        assertFalse(fixture.shows("#rule"), "nothing is in order");
        fixture.takePictures("05-results-return-too-early");
        fixture.press("#empty #results-edit");
        assertTrue(fixture.shows("#editor #search"));
    }

    @Test
    void daysThatAreNotInOrderAreShownAndLeadToTheReturn() {
        WindowFixture fixture = WindowFixture.open();
        fixture.flights.failure = Optional.of(SampleFailures.refused("DATES_NOT_IN_ORDER"));
        fixture.at(aSearch);
        assertFalse(fixture.shows("#failure"), "trying again would be refused again");
        assertEquals("The return is before the outbound", fixture.text("#empty .empty-title"));
        fixture.takePictures("04-results-dates-not-in-order");
        fixture.press("#empty #results-edit");
        assertTrue(fixture.isFocused("#comeBack"));
        assertEquals("Detail of DATES_NOT_IN_ORDER.", fixture.text("#editor #problem"));
        fixture.takePictures("04-results-dates-not-in-order-editing");
        fixture.runOnFx(() -> fixture.flights.failure = Optional.empty());
        ResultsViewModel results = fixture.model(ResultsViewModel.class);
        fixture.runOnFx(() -> results.form().returnOn(SampleTravel.BACK.plusDays(1)));
        assertFalse(fixture.shows("#editor #problem"));
        fixture.press("#editor #search");
        assertTrue(fixture.shows("#result-BA117"));
    }

    @Test
    void aDayWithoutFlightsNamesTheDaysThatHaveSome() {
        WindowFixture fixture = WindowFixture.open();
        fixture.flights.failure = Optional.of(
                SampleFailures.noFlightsThatDay(SampleTravel.OUT.plusDays(1), SampleTravel.OUT.plusDays(3)));
        fixture.at(aSearch);
        fixture.takePictures("04-results-no-flights");
        fixture.runOnFx(() -> fixture.flights.failure = Optional.empty());
        fixture.press("#fly-2026-12-19");
        assertEquals(
                SampleTravel.OUT.plusDays(1), fixture.flights.searches.getLast().departureDate());
        assertTrue(fixture.shows("#result-BA117"));
    }

    @Test
    void anUnreachableServerLeavesARetry() {
        WindowFixture fixture = WindowFixture.open();
        fixture.flights.failure = Optional.of(new ApiFailure.Unreachable(false));
        fixture.at(aSearch);
        assertEquals("The server does not answer", fixture.text("#failure .failure-what"));
        fixture.takePictures("04-results-unreachable");
        fixture.runOnFx(() -> fixture.flights.failure = Optional.empty());
        fixture.press("#failure .failure-act");
        assertTrue(fixture.shows("#result-BA117"));
    }

    @Test
    void theSearchIsEditedInPlace() {
        WindowFixture fixture = WindowFixture.open().at(aSearch);
        fixture.press("#edit");
        assertTrue(fixture.shows("#editor #search"));
        fixture.takePictures("04-results-editing");
        fixture.push(KeyCode.ESCAPE);
        assertFalse(fixture.shows("#editor #search"));
    }

    @Test
    void theOrderExplainsItself() {
        WindowFixture fixture = WindowFixture.open().at(aSearch);
        fixture.press("#why");
        assertTrue(fixture.shows(".explain-panel"));
        fixture.press("#rank-FASTEST");
        assertEquals("Shortest time from take-off to landing first.", fixture.text("#rule"));
    }
}
