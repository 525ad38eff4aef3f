package airside.desktop.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.desktop.fakes.SampleFailures;
import airside.desktop.fakes.SampleTravel;
import airside.desktop.fakes.Studio;
import airside.desktop.gateway.ApiFailure;
import airside.desktop.navigation.Screen;
import airside.desktop.travel.OfferList;
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
        Studio studio = Studio.open().at(aSearch);
        assertEquals("London LHR → New York JFK", studio.text("#route"));
        studio.take("04-results");
        studio.focus("#price-BA117-CLASSIC");
        studio.push(KeyCode.SPACE);
        assertTrue(studio.shows("#result-BA117 .fare-card"));
        assertEquals("€ 1,301.40", studio.text("#total").replace('\u00a0', ' '));
        studio.take("04-results-chosen");
        studio.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertEquals("Return · Sunday 27 December", studio.text("#wayTitle"));
        studio.press("#price-BA178-CLASSIC");
        studio.take("05-results-return");
        studio.push(KeyCode.CONTROL, KeyCode.ENTER);
        Screen.Booking booking = assertInstanceOf(Screen.Booking.class, studio.screen());
        assertEquals(2, booking.chosen().size());
    }

    @Test
    void escapeStaysOnTheListOfTheReturn() {
        Studio studio = Studio.open().at(aSearch);
        studio.press("#price-BA117-LIGHT");
        studio.press("#goOn");
        studio.push(KeyCode.ESCAPE);
        assertEquals("Return · Sunday 27 December", studio.text("#wayTitle"));
        studio.press("#results-changeOutbound");
        assertEquals("Outbound · Friday 18 December", studio.text("#wayTitle"));
    }

    @Test
    void escapeClosesTheSearchFormAndTheFocusIsOnItsButtonAgain() {
        Studio studio = Studio.open().at(aSearch);
        studio.press("#edit");
        studio.push(KeyCode.ESCAPE);
        assertFalse(studio.shows("#editor"));
        assertTrue(studio.isFocused("#edit"));
    }

    @Test
    void filtersShowAtOnceAndCanBeCleared() {
        Studio studio = Studio.open().at(aSearch);
        studio.press("#filter-airline-VS");
        assertFalse(studio.shows("#result-VS3"));
        studio.press("#filter-bag");
        assertFalse(studio.shows("#price-BA117-LIGHT"), "a fare without a bag is no column any more");
        studio.press("#clear-filters");
        assertTrue(studio.shows("#result-VS3"));
    }

    /// The thumb stands where the label says, during and after the drag.
    @Test
    void theDepartureSliderStandsWhereItsLabelSays() {
        Studio studio = Studio.open().at(aSearch);
        studio.drag("#filter-departure .low-thumb", 90, 0);
        assertEquals(studio.text("#departs-from"), timeOfLowThumb(studio));
        assertFalse(studio.shows("#result-BA117"), "it departs at 08:30, before the thumb");
        assertTrue(studio.shows("#result-VS9"));
        studio.take("04-results-departing-later");
        studio.drag("#filter-departure .low-thumb", -30, 0);
        assertEquals(studio.text("#departs-from"), timeOfLowThumb(studio));
        studio.press("#clear-filters");
        assertEquals("00:00", timeOfLowThumb(studio));
        assertEquals("00:00", studio.text("#departs-from"));
    }

    @Test
    void keysWorkFromTheSliderAndItsRingGoesWithTheFocus() {
        Studio studio = Studio.open().at(aSearch);
        studio.focus("#filter-departure .low-thumb");
        studio.push(KeyCode.TAB);
        assertTrue(studio.isFocused("#filter-departure .high-thumb"));
        assertEquals(List.of("high-thumb"), thumbsWithRing(studio));
        studio.push(KeyCode.TAB);
        assertEquals(List.of(), thumbsWithRing(studio));
        studio.push(KeyCode.SHIFT, KeyCode.TAB);
        assertTrue(studio.isFocused("#filter-departure .high-thumb"));
        studio.push(KeyCode.LEFT);
        assertEquals("23:30", studio.text("#departs-to"));
        studio.push(KeyCode.J);
        assertEquals(List.of(), thumbsWithRing(studio));
        assertTrue(studio.sees(() -> studio.focused().getStyleClass().contains("result-open")));
    }

    private static List<String> thumbsWithRing(Studio studio) {
        return studio.sees(() -> Stream.of("low-thumb", "high-thumb")
                .filter(thumb -> studio.scene()
                        .getRoot()
                        .lookup("#filter-departure ." + thumb)
                        .isFocused())
                .toList());
    }

    /// The thumbs stand at the ends of the track at 00:00 and 24:00; this one at a half hour between.
    private static String timeOfLowThumb(Studio studio) {
        return studio.sees(() -> {
            Node slider = studio.scene().getRoot().lookup("#filter-departure");
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
    void whatAFareAllowsButNothingCarriesOutYetIsSaidBesideIt() {
        Studio studio = Studio.open().at(aSearch);
        studio.press("#price-BA117-FLEX");
        List<String> lines = studio.all(".fare-not-yet").stream()
                .map(line -> ((Labeled) line).getText())
                .distinct()
                .toList();
        assertTrue(lines.contains("Free changes, not available yet"), lines.toString());
        assertTrue(lines.contains("Refundable, not available yet"), lines.toString());
        assertTrue(lines.contains("Seat included, not available yet"), lines.toString());
    }

    @Test
    void aSearchIsMadeOneWayWhereItIsEdited() {
        Studio studio = Studio.open().at(aSearch);
        studio.press("#edit");
        studio.press("#editor #oneWay");
        studio.press("#search");
        Screen.Results results = assertInstanceOf(Screen.Results.class, studio.screen());
        assertFalse(results.criteria().isReturn());
    }

    @Test
    void bothTimesNameTheirAirport() {
        Studio studio = Studio.open().at(aSearch);
        List<String> airports = studio.all("#result-BA117 .result-airport").stream()
                .map(label -> ((Labeled) label).getText())
                .toList();
        assertEquals(List.of("LHR", "JFK"), airports);
    }

    @Test
    void everythingFilteredAwayIsSaidWithAWayOut() {
        Studio studio = Studio.open().at(aSearch);
        for (String airline : new String[] {"BA", "VS", "AA", "DI"}) studio.press("#filter-airline-" + airline);
        assertTrue(studio.shows("#empty"));
        studio.take("04-results-filtered");
        studio.press("#empty #filter-clear");
        assertTrue(studio.shows("#result-BA117"));
    }

    @Test
    void flightsBackThatAllLeaveBeforeTheWayOutLandsAreSaidWithAWayOut() {
        Studio studio = Studio.open();
        studio.flights.offers = Optional.of(new OfferList(
                List.of(SampleTravel.outbound(), SampleTravel.inbound(SampleTravel.OUT)),
                SampleTravel.returnOffers().expiresAt(),
                SampleTravel.NOTICE));
        studio.at(aSearch);
        studio.press("#price-BA179-LIGHT");
        studio.press("#goOn");
        assertEquals("All flights back leave too early", studio.text("#empty .empty-title"));
        assertEquals("", studio.text("#total"), "there is no return to add");
        assertFalse(studio.shows("#rule"), "nothing is in order");
        studio.take("05-results-return-too-early");
        studio.press("#empty #results-edit");
        assertTrue(studio.shows("#editor #search"));
    }

    @Test
    void daysThatAreNotInOrderAreSaidAndLeadToTheReturn() {
        Studio studio = Studio.open();
        studio.flights.failure = Optional.of(SampleFailures.refused("DATES_NOT_IN_ORDER"));
        studio.at(aSearch);
        assertFalse(studio.shows("#failure"), "trying again would be refused again");
        assertEquals("The return is before the outbound", studio.text("#empty .empty-title"));
        studio.take("04-results-dates-not-in-order");
        studio.press("#empty #results-edit");
        assertTrue(studio.isFocused("#comeBack"));
        assertEquals("Detail of DATES_NOT_IN_ORDER.", studio.text("#editor #problem"));
        studio.take("04-results-dates-not-in-order-editing");
        studio.does(() -> studio.flights.failure = Optional.empty());
        ResultsViewModel results = studio.model(ResultsViewModel.class);
        studio.does(() -> results.form().returnOn(SampleTravel.BACK.plusDays(1)));
        assertFalse(studio.shows("#editor #problem"));
        studio.press("#editor #search");
        assertTrue(studio.shows("#result-BA117"));
    }

    @Test
    void aDayWithoutFlightsNamesTheDaysThatHaveSome() {
        Studio studio = Studio.open();
        studio.flights.failure = Optional.of(
                SampleFailures.noFlightsThatDay(SampleTravel.OUT.plusDays(1), SampleTravel.OUT.plusDays(3)));
        studio.at(aSearch);
        studio.take("04-results-no-flights");
        studio.does(() -> studio.flights.failure = Optional.empty());
        studio.press("#fly-2026-12-19");
        assertEquals(
                SampleTravel.OUT.plusDays(1), studio.flights.searches.getLast().departureDate());
        assertTrue(studio.shows("#result-BA117"));
    }

    @Test
    void aDeadServerLeavesARetry() {
        Studio studio = Studio.open();
        studio.flights.failure = Optional.of(new ApiFailure.Unreachable(false));
        studio.at(aSearch);
        assertEquals("The server does not answer", studio.text("#failure .failure-what"));
        studio.take("04-results-unreachable");
        studio.does(() -> studio.flights.failure = Optional.empty());
        studio.press("#failure .failure-act");
        assertTrue(studio.shows("#result-BA117"));
    }

    @Test
    void theSearchIsEditedInPlace() {
        Studio studio = Studio.open().at(aSearch);
        studio.press("#edit");
        assertTrue(studio.shows("#editor #search"));
        studio.take("04-results-editing");
        studio.push(KeyCode.ESCAPE);
        assertFalse(studio.shows("#editor #search"));
    }

    @Test
    void theOrderExplainsItself() {
        Studio studio = Studio.open().at(aSearch);
        studio.press("#why");
        assertTrue(studio.shows(".explain-panel"));
        studio.press("#rank-FASTEST");
        assertEquals("Shortest time from take-off to landing first.", studio.text("#rule"));
    }
}
