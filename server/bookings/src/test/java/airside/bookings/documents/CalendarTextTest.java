package airside.bookings.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.bookings.booking.Booking;
import airside.bookings.booking.SampleBookings;
import airside.names.AirlineName;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// FEATURE: calendars in all time zones show the flights at the right time. An independent library reads the text.
class CalendarTextTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:24:00Z");
    private static final Booking TRIP = SampleBookings.ticketed(List.of(SampleBookings.adult(
            "P1", "Ana; \"Bé\", the\\first", "Þórðardóttir", new AirlineName("THORDARDOTTIR/ANA BE THEFIRST MS"))));

    @Test
    void eachFlightIsAnEventFromTheDepartureToTheArrivalInItsZones() throws Exception {
        List<VEvent> events = events();
        assertEquals(2, events.size());
        ZonedDateTime start =
                ZonedDateTime.from(events.get(1).getDateTimeStart().getDate());
        ZonedDateTime end = ZonedDateTime.from(events.get(1).getDateTimeEnd().getDate());
        assertEquals(Instant.parse("2026-12-28T01:10:00Z"), start.toInstant());
        assertEquals(Instant.parse("2026-12-28T08:00:00Z"), end.toInstant());
        assertEquals("BA178 New York → London", events.get(1).getSummary().getValue());
    }

    @Test
    void specialCharactersAreEscaped() throws Exception {
        String description = events().getFirst().getDescription().getValue();
        assertTrue(description.startsWith("Booking reference Q7XK2M\nBritish Airways"), description);
        assertTrue(description.contains("ANA BE THEFIRST MS ticket 125-2400018817"), description);
    }

    @Test
    void noLineIsLongerThan75Octets() {
        String text = CalendarText.of(TRIP, NOW);
        assertTrue(text.endsWith("END:VCALENDAR\r\n"));
        for (String line : text.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
        }
    }

    @Test
    void timeZonesAreIncluded() throws Exception {
        List<String> zones = parsed().getComponents(Component.VTIMEZONE).stream()
                .map(zone -> ((VTimeZone) zone).getTimeZoneId().getValue())
                .toList();
        assertEquals(List.of("Europe/London", "America/New_York"), zones);
    }

    /// Zones with summer time, without it, with a change of half an hour, and with a break of a month.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/London",
                "America/New_York",
                "Asia/Tokyo",
                "Australia/Lord_Howe",
                "Africa/Casablanca",
                "Pacific/Apia",
                "Asia/Kathmandu",
                "UTC"
            })
    void aZoneTellsTheSameTimeAsItsRulesOnEveryDayOfTheTrip(String name) throws Exception {
        ZoneId zone = ZoneId.of(name);
        Instant from = Instant.parse("2026-02-01T00:00:00Z");
        Instant to = Instant.parse("2026-12-31T00:00:00Z");
        String calendar = CalendarText.lines(
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//", CalendarZone.of(zone, from, to), "END:VCALENDAR");
        VTimeZone written = (VTimeZone) parse(calendar.replace("\n", "\r\n") + "\r\n")
                .getComponents(Component.VTIMEZONE)
                .getFirst();
        for (Instant at = from; at.isBefore(to); at = at.plus(Duration.ofHours(7))) {
            if (isNearChange(zone, at)) continue;
            assertEquals(zone.getRules().getOffset(at), offset(written, at), name + " at " + at);
        }
    }

    /// A zone whose last change was long ago had local mean time before it, with an offset in seconds.
    @ParameterizedTest
    @ValueSource(strings = {"Asia/Kolkata", "Asia/Singapore", "Africa/Lagos", "Asia/Dubai", "Asia/Tokyo", "UTC"})
    void aZoneWithoutRecentChangesHasOneOffsetAndNoHistory(String name) {
        Instant december = Instant.parse("2026-12-18T08:30:00Z");
        String zone = CalendarZone.of(ZoneId.of(name), december, december);
        assertEquals(1, zone.split("BEGIN:STANDARD", -1).length - 1, zone);
        assertFalse(zone.contains("BEGIN:DAYLIGHT"), zone);
        assertTrue(zone.contains("DTSTART:19700101T000000"), zone);
        for (String line :
                zone.lines().filter(line -> line.startsWith("TZOFFSET")).toList()) {
            assertTrue(line.matches("TZOFFSET(FROM|TO):[+-][0-9]{4}"), line);
        }
    }

    /// The start of an observance is written in the local time before the change (RFC 5545 § 3.6.5).
    @Test
    void aChangeOfTheClocksIsWrittenByTheOldTime() {
        Instant december = Instant.parse("2026-12-18T08:30:00Z");
        String london = CalendarZone.of(ZoneId.of("Europe/London"), december, december);
        assertTrue(
                london.contains(CalendarText.lines(
                        "BEGIN:STANDARD",
                        "DTSTART:20261025T020000",
                        "TZOFFSETFROM:+0100",
                        "TZOFFSETTO:+0000",
                        "END:STANDARD",
                        "BEGIN:DAYLIGHT",
                        "DTSTART:20270328T010000",
                        "TZOFFSETFROM:+0000",
                        "TZOFFSETTO:+0100",
                        "END:DAYLIGHT")),
                london);
    }

    /// The library that reads the text is itself wrong by hours at a change of half an hour.
    private static boolean isNearChange(ZoneId zone, Instant at) {
        Duration day = Duration.ofDays(1);
        ZoneOffset before = zone.getRules().getOffset(at.minus(day));
        return !before.equals(zone.getRules().getOffset(at.plus(day)));
    }

    private static ZoneOffset offset(VTimeZone zone, Instant at) {
        return zone.getApplicableObservance(at)
                .getRequiredProperty(Property.TZOFFSETTO)
                .getValue()
                .transform(CalendarTextTest::parseOffset);
    }

    private static ZoneOffset parseOffset(String text) {
        return ZoneOffset.of(text);
    }

    private static List<VEvent> events() throws IOException, ParserException {
        return parsed().getComponents(Component.VEVENT).stream()
                .map(VEvent.class::cast)
                .toList();
    }

    private static Calendar parsed() throws IOException, ParserException {
        return parse(CalendarText.of(TRIP, NOW));
    }

    private static Calendar parse(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }
}
