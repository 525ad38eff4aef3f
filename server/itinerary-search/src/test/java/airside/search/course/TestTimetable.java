package airside.search.course;

import airside.search.api.FoundJourney;
import airside.search.api.ItinerarySearch;
import airside.search.api.SearchRequest;
import airside.search.network.Network;
import airside.search.spi.FlightSource;
import airside.search.spi.PatternSegment;
import airside.search.spi.PatternSegment.Departure;
import airside.search.spi.Station;
import airside.vocabulary.AirportCode;
import airside.vocabulary.DaysOfOperation;
import airside.vocabulary.EffectivePeriod;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A small timetable from text: `BA117  LHR 08:30  JFK 7h35  daily`, with the block time of the last leg and days
/// of operation as digits or `daily`. `QF1  SYD 17:00  via SIN 23:55  LHR 14h20  daily` stops in Singapore.
final class TestTimetable implements FlightSource {
    private static final Map<String, String> ZONES = Map.of(
            "LHR", "Europe/London",
            "JFK", "America/New_York",
            "SFO", "America/Los_Angeles",
            "SIN", "Asia/Singapore",
            "SYD", "Australia/Sydney",
            "AKL", "Pacific/Auckland",
            "HNL", "Pacific/Honolulu",
            "LDH", "Australia/Lord_Howe",
            "NUE", "Europe/Berlin",
            "AYT", "Europe/Istanbul");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final List<PatternSegment> segments = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Map<AirportCode, ZoneId> stations = new LinkedHashMap<>();
    private EffectivePeriod period = EffectivePeriod.ALWAYS;

    static TestTimetable of(String text) {
        TestTimetable timetable = new TestTimetable();
        text.lines().filter(line -> !line.isBlank()).forEach(timetable::add);
        return timetable;
    }

    private void add(String line) {
        String[] words = line.strip().split("\\s+");
        int at = 1;
        Departure departure = departure(words, at);
        Departure last = departure;
        if (words[at + 2].equals("via")) {
            at += 3;
            last = departure(words, at);
        }
        String days = words[words.length - 1];
        names.add(words[0]);
        segments.add(new PatternSegment(
                segments.size(),
                departure,
                last,
                Math.toIntExact(Duration.parse("PT" + words[at + 3].toUpperCase(Locale.ROOT) + "M")
                        .toMinutes()),
                station(words[at + 2]),
                days.equals("daily") ? DaysOfOperation.DAILY : DaysOfOperation.parse(days),
                period));
    }

    /// Parses `SIN 23:55`; `+1` after the time means the day after the flight's first departure.
    private Departure departure(String[] words, int at) {
        String[] time = words[at + 1].split("\\+");
        int day = time.length > 1 ? Integer.parseInt(time[1]) : 0;
        return new Departure(station(words[at]), minute(time[0]), day);
    }

    private AirportCode station(String code) {
        AirportCode airport = new AirportCode(code);
        stations.put(airport, ZoneId.of(ZONES.get(code)));
        return airport;
    }

    private static int minute(String time) {
        return LocalTime.parse(time).toSecondOfDay() / 60;
    }

    @Override
    public List<Station> listStations() {
        return stations.entrySet().stream()
                .map(entry -> new Station(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public List<PatternSegment> listSegments() {
        return List.copyOf(segments);
    }

    /// Returns one line for each journey: `LHR 08:30 BA117 11:05 JFK [7h35]`.
    String search(String origin, String destination, String date) {
        Network network = Network.compile(this);
        SearchRequest request = new SearchRequest(
                Set.of(new AirportCode(origin)), Set.of(new AirportCode(destination)), LocalDate.parse(date), 50);
        return ItinerarySearch.find(network, request).stream().map(this::line).collect(Collectors.joining("\n"));
    }

    String flyingDates(String origin, String destination, String near, String from, String to, int max) {
        return flyingDates(origin, destination, near, from, to, max, _ -> true, _ -> true);
    }

    String flyingDates(
            String origin,
            String destination,
            String near,
            String from,
            String to,
            int max,
            Predicate<String> flights,
            LongPredicate departures) {
        return ItinerarySearch.flyingDates(
                        Network.compile(this),
                        Set.of(new AirportCode(origin)),
                        Set.of(new AirportCode(destination)),
                        LocalDate.parse(near),
                        LocalDate.parse(from),
                        LocalDate.parse(to),
                        max,
                        segment -> flights.test(names.get(segment)),
                        departures)
                .toString();
    }

    private String line(FoundJourney journey) {
        PatternSegment segment = segments.get(journey.segments().getFirst().segmentId());
        return "%s %s %s %s %s [%dh%02d]"
                .formatted(
                        segment.origin(),
                        local(journey.departureUtcMinute(), segment.origin()),
                        names.get(segment.id()),
                        local(journey.arrivalUtcMinute(), segment.destination()),
                        segment.destination(),
                        journey.elapsedMinutes() / 60,
                        journey.elapsedMinutes() % 60);
    }

    private String local(long utcMinute, AirportCode station) {
        return TIME.format(Instant.ofEpochSecond(utcMinute * 60).atZone(stations.get(station)));
    }
}
