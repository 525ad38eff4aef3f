package airside.bookings.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.bookings.trip.AirportTime;
import airside.vocabulary.AirportCode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// FEATURE: documents show the local time of the airport at the instant, with zone and offset, also for bookings
/// that were stored with a local time that the clock skips.
class LocalTimesTest {
    /// On 28 March 2027 Berlin's clocks go from 02:00 to 03:00.
    private static final AirportTime SKIPPED = berlin("2027-03-28T02:55", "2027-03-28T01:55:00Z");
    /// On 31 October 2027 they go from 03:00 to 02:00.
    private static final AirportTime FIRST = berlin("2027-10-31T02:55", "2027-10-31T00:55:00Z");
    private static final AirportTime SECOND = berlin("2027-10-31T02:55", "2027-10-31T01:55:00Z");

    @Test
    void aTimeThatTheClockSkipsIsPrintedAsTheClockShowsIt() {
        assertEquals("03:55 CEST, UTC+02:00", printed(SKIPPED));
        assertEquals("DTSTART;TZID=Europe/Berlin:20270328T035500", CalendarText.time("DTSTART", SKIPPED));
    }

    @Test
    void aTimeThatComesTwiceHasTheOffsetOfItsInstant() {
        assertEquals("02:55 CEST, UTC+02:00", printed(FIRST));
        assertEquals("02:55 CET, UTC+01:00", printed(SECOND));
        assertEquals("DTEND;TZID=Europe/Berlin:20271031T025500", CalendarText.time("DTEND", FIRST));
        assertEquals("DTEND:20271031T015500Z", CalendarText.time("DTEND", SECOND));
    }

    @Test
    void aZoneWithoutANameHasItsOffsetAlone() {
        AirportTime place = new AirportTime(
                new AirportCode("PNH"),
                LocalDateTime.parse("2027-01-20T12:00"),
                ZoneId.of("Etc/GMT-7"),
                Instant.parse("2027-01-20T05:00:00Z"));
        assertEquals("12:00 UTC+07:00", printed(place));
    }

    private static String printed(AirportTime time) {
        return Text.time(time) + " " + Text.zone(time);
    }

    private static AirportTime berlin(String local, String at) {
        return new AirportTime(
                new AirportCode("NUE"), LocalDateTime.parse(local), ZoneId.of("Europe/Berlin"), Instant.parse(at));
    }
}
