package airside.bookings.passengers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.bookings.trip.SampleTrips;
import airside.bookings.trip.Trip;
import airside.kit.problem.FieldError;
import airside.names.AirlineName;
import airside.vocabulary.PassengerCounts;
import airside.vocabulary.PassengerType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: passengers match the passenger types of the offers, on every day of travel.
class PassengerCheckTest {
    /// Departs on 18 December 2026 and returns on 28 December 2026.
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
    void passengersThatDifferFromTheOfferAreRefused() {
        assertInstanceOf(
                PassengerCheck.PassengersDiffer.class,
                PassengerCheck.of(List.of(born("ADT", "1990-03-01"), born("INF", "2026-01-01")), FAMILY));
    }

    /// A child who turns twelve on the trip travels as a child, by the age at its start. An infant who turns two
    /// travels as a child on the whole trip.
    @ParameterizedTest
    @CsvSource({
        "CHD, 2014-12-19, true",
        "CHD, 2014-12-18, false",
        "CHD, 2024-12-19, true",
        "CHD, 2024-12-28, true",
        "CHD, 2024-12-29, false",
    })
    void aBirthdayOnTheTripLeavesOneTypeThatFits(String type, LocalDate dateOfBirth, boolean fits) {
        PassengerCheck check = PassengerCheck.of(
                List.of(born("ADT", "1990-03-01"), born(type, dateOfBirth.toString()), born("INF", "2026-01-01")),
                FAMILY);
        assertEquals(fits, check instanceof PassengerCheck.Accepted, check.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-29, true", // turns two the day after the last landing
        "2024-12-28, false", // turns two on the last day
        "2026-12-18, true", // born on the day of departure
        "2026-12-19, false", // not born yet
    })
    void anInfantIsUnderTwoOnEveryDay(LocalDate dateOfBirth, boolean fits) {
        PassengerCheck check = PassengerCheck.of(
                List.of(born("ADT", "1990-03-01"), born("CHD", "2019-05-05"), born("INF", dateOfBirth.toString())),
                FAMILY);
        assertEquals(fits, check instanceof PassengerCheck.Accepted, check.toString());
    }

    @Test
    void aPassengerOfTheWrongTypeIsNamedByPointerWithTheRightType() {
        PassengerCheck check = PassengerCheck.of(
                List.of(born("ADT", "1990-03-01"), born("CHD", "2019-05-05"), born("INF", "2024-12-20")), FAMILY);
        FieldError error =
                assertInstanceOf(PassengerCheck.Invalid.class, check).errors().getFirst();
        assertEquals("/passengers/2/dateOfBirth", error.pointer());
        assertTrue(
                error.detail()
                        .startsWith("A passenger born on 2024-12-20 travels as CHD (child) on this trip"
                                + " from 2026-12-18 to 2026-12-28, not as INF (infant):"),
                error.detail());
    }

    @Test
    void theSamePassengerIsBookedOnce() {
        Trip pair = SampleTrips.oneWay(new PassengerCounts(2, 0, 0));
        PassengerCheck check = PassengerCheck.of(List.of(born("ADT", "1990-03-01"), born("ADT", "1990-03-01")), pair);
        assertEquals(
                List.of(new FieldError(
                        "/passengers/1/surname",
                        "Passengers 1 and 2 have the same name and date of birth; list each passenger once")),
                assertInstanceOf(PassengerCheck.Invalid.class, check).errors());
        assertInstanceOf(
                PassengerCheck.Accepted.class,
                PassengerCheck.of(List.of(born("ADT", "1990-03-01"), born("ADT", "1990-03-02")), pair));
    }

    @Test
    void theRefusalCountsInWords() {
        PassengerCheck check = PassengerCheck.of(
                List.of(born("ADT", "1990-03-01"), born("ADT", "1990-03-02")),
                SampleTrips.oneWay(new PassengerCounts(1, 0, 0)));
        assertEquals(
                new PassengerCheck.PassengersDiffer("The offers are for 1 adult, and the booking has 2 adults"), check);
    }

    private static Passenger born(String type, String date) {
        return new Passenger(
                "P1",
                PassengerType.parse(type),
                Optional.empty(),
                Optional.of("Maya"),
                "Okafor",
                LocalDate.parse(date),
                new AirlineName("OKAFOR/MAYA"));
    }
}
