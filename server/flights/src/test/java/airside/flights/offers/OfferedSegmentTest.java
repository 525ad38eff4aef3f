package airside.flights.offers;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.flights.places.Airport;
import airside.flights.schedules.AircraftType;
import airside.flights.schedules.Airline;
import airside.flights.schedules.ScheduledFlight;
import airside.flights.schedules.ScheduledLeg;
import airside.flights.schedules.Schedules;
import airside.flights.schedules.Segment;
import airside.vocabulary.AirlineDesignator;
import airside.vocabulary.AirportCode;
import airside.vocabulary.CityCode;
import airside.vocabulary.DaysOfOperation;
import airside.vocabulary.EffectivePeriod;
import airside.vocabulary.FlightDesignator;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// FEATURE: an offer of the previous release is accepted until it expires, although that release computed arrivals
/// with the clocks of another week and allowed departures at times that the clock skips.
class OfferedSegmentTest {
    private static final Airport NUREMBERG = airport("NUE", "DE", "Europe/Berlin");
    private static final Airport ANTALYA = airport("AYT", "TR", "Europe/Istanbul");
    private static final FlightDesignator FLIGHT = FlightDesignator.parse("8Q802");
    private static final LocalDate CLOCKS_GO_FORWARD = LocalDate.of(2027, 3, 28);

    @Test
    void anOfferMatchesItsSegment() {
        Segment segment = segment(CLOCKS_GO_FORWARD);
        assertTrue(OfferedSegment.of(segment).matches(segment));
    }

    @Test
    void anOfferOfThePreviousReleaseMatchesWithTheCorrectArrival() {
        assertTrue(offered("2027-03-28T02:55", "2027-03-28T06:55").matches(segment(CLOCKS_GO_FORWARD)));
        assertTrue(offered("2027-03-28T03:55", "2027-03-28T07:55").matches(segment(CLOCKS_GO_FORWARD)));
    }

    @Test
    void anotherDepartureOrAMuchLaterArrivalDoesNotMatch() {
        assertFalse(offered("2027-03-28T04:55", "2027-03-28T07:55").matches(segment(CLOCKS_GO_FORWARD)));
        assertFalse(offered("2027-03-28T03:55", "2027-03-28T10:55").matches(segment(CLOCKS_GO_FORWARD)));
        assertFalse(offered("2027-03-28T03:55", "2027-03-28T07:55").matches(segment(LocalDate.of(2027, 3, 29))));
    }

    private static OfferedSegment offered(String departureLocal, String arrivalLocal) {
        return new OfferedSegment(
                FLIGHT,
                CLOCKS_GO_FORWARD,
                NUREMBERG.code(),
                ANTALYA.code(),
                LocalDateTime.parse(departureLocal),
                LocalDateTime.parse(arrivalLocal));
    }

    private static Segment segment(LocalDate date) {
        Airline airline = new Airline(new AirlineDesignator("8Q"), "Onur Air", "066");
        AircraftType aircraft = new AircraftType("32B", "Airbus A321", Map.of());
        ScheduledFlight flight = new ScheduledFlight(
                1,
                FLIGHT,
                airline,
                airline,
                DaysOfOperation.DAILY,
                EffectivePeriod.ALWAYS,
                List.of(new ScheduledLeg(NUREMBERG, LocalTime.of(2, 55), 0, ANTALYA, 180, aircraft)));
        return new Schedules(List.of(flight), List.of(NUREMBERG, ANTALYA))
                .find(FLIGHT, date, NUREMBERG.code(), ANTALYA.code())
                .orElseThrow();
    }

    private static Airport airport(String code, String country, String zone) {
        return new Airport(
                new AirportCode(code),
                Optional.empty(),
                code,
                new CityCode(code),
                code,
                country,
                Optional.empty(),
                ZoneId.of(zone),
                0,
                0);
    }
}
