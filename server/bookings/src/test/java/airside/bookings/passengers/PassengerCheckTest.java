package airside.bookings.passengers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import airside.bookings.trip.SampleTrips;
import airside.bookings.trip.Trip;
import airside.vocabulary.PassengerCounts;
import airside.vocabulary.PassengerType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: passengers fit the offers they are booked on, on every day of travel.
class PassengerCheckTest {
    /// Leaves on 18 December 2026, is home on 28 December 2026.
    private static final Trip FAMILY = SampleTrips.returning(new PassengerCounts(1, 1, 1));

    @Test
    void aFamilyIsAccepted() {
        assertEquals(
                new PassengerCheck.Accepted(),
                PassengerCheck.of(
                        List.of(born("ADT", "1990-03-01"), born("CHD", "2019-05-05"), born("INF", "2026-01-01")),
                        FAMILY));
    }

    @Test
    void eachInfantNeedsALap() {
        assertEquals(
                new PassengerCheck.TooManyInfants(2, 1),
                PassengerCheck.of(
                        List.of(born("ADT", "1990-03-01"), born("INF", "2026-01-01"), born("INF", "2026-01-01")),
                        FAMILY));
    }

    @Test
    void othersThanTheOffersWereMadeForAreRefused() {
        assertInstanceOf(
                PassengerCheck.NotThoseOfTheOffer.class,
                PassengerCheck.of(List.of(born("ADT", "1990-03-01"), born("INF", "2026-01-01")), FAMILY));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-18, 2024-12-29, true", // turns two the day after the last landing
        "2026-12-18, 2024-12-28, false", // turns two on the last day
        "2026-12-18, 2026-12-18, true", // born on the day of departure
        "2026-12-18, 2026-12-19, false", // not born yet
    })
    void anInfantIsUnderTwoOnEveryDay(LocalDate departure, LocalDate dateOfBirth, boolean fits) {
        assertEquals(departure, FAMILY.listTravelDates().getFirst());
        PassengerCheck check = PassengerCheck.of(
                List.of(born("ADT", "1990-03-01"), born("CHD", "2019-05-05"), born("INF", dateOfBirth.toString())),
                FAMILY);
        assertEquals(fits, check instanceof PassengerCheck.Accepted, check.toString());
    }

    @Test
    void whoDoesNotFitIsNamedByPointer() {
        PassengerCheck check = PassengerCheck.of(
                List.of(born("ADT", "1990-03-01"), born("CHD", "2014-12-20"), born("INF", "2026-01-01")), FAMILY);
        assertEquals(
                "/passengers/1/dateOfBirth",
                assertInstanceOf(PassengerCheck.AgesDoNotFit.class, check)
                        .faults()
                        .getFirst()
                        .pointer());
    }

    private static Passenger born(String type, String date) {
        return new Passenger(
                "P1",
                PassengerType.parse(type),
                Optional.empty(),
                Optional.of("Maya"),
                "Okafor",
                LocalDate.parse(date));
    }
}
