package airside.search.network;

import airside.search.spi.FlightSource;
import airside.search.spi.PatternSegment;
import airside.search.spi.Station;
import airside.vocabulary.AirportCode;
import java.time.LocalDate;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The compiled timetable: one array for each property of a pattern segment, sorted by origin, destination and
/// departure, and not expanded by date. The rows of one origin and destination are adjacent; two array reads and a
/// binary search find them. Immutable.
public final class Network {
    /// Index of a station that the network does not have.
    public static final int UNKNOWN_STATION = -1;

    private static final int MINUTES_OF_DAY = 1_440;

    private final Map<AirportCode, Integer> stationIndexes;
    private final ZoneRules[] zones;
    /// Rows of origin `o` are `originFirst[o]` to `originFirst[o + 1] - 1`.
    private final int[] originFirst;

    private final int[] id;
    private final int[] origin;
    private final int[] destination;
    private final short[] departureMinute;
    private final byte[] departureDay;
    /// Origin of the last leg. Its departure and block time give the arrival.
    private final int[] lastOrigin;

    private final short[] lastDepartureMinute;
    private final byte[] lastDepartureDay;
    private final short[] lastBlockMinutes;
    private final byte[] dayMask;
    private final int[] effectiveFrom;
    private final int[] effectiveTo;

    private Network(List<Station> stations, List<PatternSegment> segments) {
        int rows = segments.size();
        stationIndexes = new HashMap<>(stations.size() * 2);
        zones = new ZoneRules[stations.size()];
        for (Station station : stations) {
            zones[stationIndexes.size()] = station.zone().getRules();
            stationIndexes.put(station.code(), stationIndexes.size());
        }
        id = new int[rows];
        origin = new int[rows];
        destination = new int[rows];
        departureMinute = new short[rows];
        departureDay = new byte[rows];
        lastOrigin = new int[rows];
        lastDepartureMinute = new short[rows];
        lastDepartureDay = new byte[rows];
        lastBlockMinutes = new short[rows];
        dayMask = new byte[rows];
        effectiveFrom = new int[rows];
        effectiveTo = new int[rows];
        originFirst = new int[stations.size() + 1];
        fill(segments);
    }

    /// Compiles the timetable of a source. All stations of its segments must be in its list of stations.
    public static Network compile(FlightSource source) {
        List<Station> stations = source.listStations();
        Map<AirportCode, Integer> order = new HashMap<>();
        for (Station station : stations) order.put(station.code(), order.size());
        return new Network(stations, sorted(source.listSegments(), order));
    }

    /// Sorts by origin, destination and departure, then by the order of the source. All four are packed into one
    /// number per segment, because a timetable has a hundred thousand segments and the start of the service waits
    /// for this.
    private static List<PatternSegment> sorted(List<PatternSegment> segments, Map<AirportCode, Integer> order) {
        long[] keys = new long[segments.size()];
        for (int i = 0; i < keys.length; i++) {
            PatternSegment segment = segments.get(i);
            long route = (long) order.get(segment.origin()) * order.size() + order.get(segment.destination());
            keys[i] = (route * MINUTES_OF_DAY + segment.departure().minute()) * keys.length + i;
        }
        Arrays.sort(keys);
        List<PatternSegment> sorted = new ArrayList<>(keys.length);
        for (long key : keys) sorted.add(segments.get((int) (key % keys.length)));
        return sorted;
    }

    private void fill(List<PatternSegment> segments) {
        int row = 0;
        for (PatternSegment segment : segments) {
            id[row] = segment.id();
            origin[row] = stationIndexes.get(segment.origin());
            destination[row] = stationIndexes.get(segment.destination());
            departureMinute[row] = (short) segment.departure().minute();
            departureDay[row] = (byte) segment.departure().day();
            lastOrigin[row] = stationIndexes.get(segment.lastDeparture().origin());
            lastDepartureMinute[row] = (short) segment.lastDeparture().minute();
            lastDepartureDay[row] = (byte) segment.lastDeparture().day();
            lastBlockMinutes[row] = (short) segment.lastBlockMinutes();
            dayMask[row] = (byte) segment.days().mask();
            effectiveFrom[row] = epochDay(segment.period().from());
            effectiveTo[row] = epochDay(segment.period().to());
            originFirst[origin[row] + 1]++;
            row++;
        }
        for (int station = 0; station < zones.length; station++) originFirst[station + 1] += originFirst[station];
    }

    /// Dates outside the range of int mean "always".
    private static int epochDay(LocalDate date) {
        return Math.clamp(date.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /// Returns the index of a station, or [#UNKNOWN_STATION].
    public int station(AirportCode code) {
        return stationIndexes.getOrDefault(code, UNKNOWN_STATION);
    }

    /// Returns the number of stations.
    public int stations() {
        return zones.length;
    }

    /// Returns the number of rows; each is a segment of a pattern.
    public int segments() {
        return id.length;
    }

    /// Returns the first row of an origin.
    public int firstRowFrom(int station) {
        return originFirst[station];
    }

    /// Returns the index after the last row of an origin.
    public int endRowFrom(int station) {
        return originFirst[station + 1];
    }

    /// Returns the first row from an origin to a destination, or the row at which it would be.
    public int firstRow(int originStation, int destinationStation) {
        int low = originFirst[originStation];
        int high = originFirst[originStation + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (destination[middle] < destinationStation) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// Returns the id of a row's segment.
    public int id(int row) {
        return id[row];
    }

    /// Returns the index of a row's destination.
    public int destination(int row) {
        return destination[row];
    }

    /// Returns the days from the flight's first departure to the departure of a row's segment.
    public int departureDay(int row) {
        return departureDay[row];
    }

    /// Returns whether the flight of a row has its first departure on a day.
    ///
    /// @param epochDay days since 1970-01-01, by the local date of the first departure
    public boolean operates(int row, int epochDay) {
        if (epochDay < effectiveFrom[row] || epochDay > effectiveTo[row]) return false;
        // 1970-01-01 was a Thursday; bit 0 of the mask is Monday.
        int dayOfWeek = Math.floorMod(epochDay + 3, 7);
        return (dayMask[row] & 1 << dayOfWeek) != 0;
    }

    /// Returns the departure of a row's segment in minutes since 1970-01-01T00:00Z, by the zone's offset on that
    /// day.
    ///
    /// @param flightEpochDay day of the flight's first departure, in days since 1970-01-01
    public long departureUtcMinute(int row, int flightEpochDay) {
        return UtcMinutes.of(zones[origin[row]], flightEpochDay + departureDay[row], departureMinute[row]);
    }

    /// Returns the arrival of a row's segment in minutes since 1970-01-01T00:00Z: departure plus block time of its
    /// last leg.
    ///
    /// @param flightEpochDay day of the flight's first departure, in days since 1970-01-01
    public long arrivalUtcMinute(int row, int flightEpochDay) {
        return UtcMinutes.of(zones[lastOrigin[row]], flightEpochDay + lastDepartureDay[row], lastDepartureMinute[row])
                + lastBlockMinutes[row];
    }
}
