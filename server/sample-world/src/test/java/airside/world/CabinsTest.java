package airside.world;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.vocabulary.CabinClass;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// FEATURE: cabins have as many seats as their rows, and as many as such aircraft have.
class CabinsTest {
    private static final List<CsvTable.Row> MAPS =
            CsvTable.read("seat-maps.csv").rows();

    @Test
    void seatsAreRowsTimesLettersMinusAbsentSeats() {
        List<String> counted = MAPS.stream()
                .map(map ->
                        "%s,%s,%d,%s".formatted(map.get("aircraft"), map.get("cabin"), seats(map), map.get("letters")))
                .toList();
        List<String> stated = CsvTable.read("cabins.csv").rows().stream()
                .map(row -> String.join(",", row.fields()))
                .toList();
        assertEquals(counted, stated);
    }

    @Test
    void cabinsFollowEachOtherFromFrontToBack() {
        for (int i = 1; i < MAPS.size(); i++) {
            CsvTable.Row before = MAPS.get(i - 1);
            CsvTable.Row cabin = MAPS.get(i);
            boolean isSameAircraft = before.get("aircraft").equals(cabin.get("aircraft"));
            int firstRow = isSameAircraft ? before.number("last_row") + 1 : 1;
            assertEquals(firstRow, cabin.number("first_row"), cabin::toString);
            if (isSameAircraft) assertTrue(order(before) < order(cabin), cabin::toString);
        }
    }

    @Test
    void exitsAndAbsentSeatsAreInTheirCabin() {
        for (CsvTable.Row cabin : MAPS) {
            assertTrue(cabin.list("exit_rows").stream().allMatch(row -> isIn(cabin, row)), cabin::toString);
            assertTrue(
                    cabin.list("absent_seats").stream()
                            .allMatch(seat -> isIn(cabin, seat.substring(0, seat.length() - 1))
                                    && cabin.get("letters").contains(seat.substring(seat.length() - 1))),
                    cabin::toString);
        }
    }

    @Test
    void typesHaveAsManySeatsAsRealAircraft() {
        Map<String, Integer> seats = CsvTable.read("cabins.csv").rows().stream()
                .collect(groupingBy(row -> row.get("aircraft"), summingInt(row -> row.number("seats"))));
        assertEquals(180, seats.get("32A"));
        assertEquals(220, seats.get("321"));
        assertEquals(174, seats.get("73H"));
        assertEquals(189, seats.get("738"));
        assertEquals(290, seats.get("333"));
        assertEquals(350, seats.get("77W"));
        assertEquals(320, seats.get("359"));
        assertEquals(290, seats.get("789"));
        assertEquals(100, seats.get("E90"));
        assertEquals(70, seats.get("AT7"));
        assertEquals(76, seats.get("DH4"));
    }

    private static int seats(CsvTable.Row map) {
        int rows = map.number("last_row") - map.number("first_row") + 1;
        return rows * map.get("letters").replace("-", "").length()
                - map.list("absent_seats").size();
    }

    private static int order(CsvTable.Row cabin) {
        return CabinClass.parse(cabin.get("cabin")).ordinal();
    }

    private static boolean isIn(CsvTable.Row cabin, String row) {
        int number = Integer.parseInt(row);
        return number >= cabin.number("first_row") && number <= cabin.number("last_row");
    }
}
