package airside.world;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// FEATURE: the files are those that the program has rebuilt, each has a licence, and the numbers in the README are
/// correct.
class FilesTest {
    private static final Path WORLD = Path.of("src/main/resources/airside/world");
    private static final int BYTES_MAX = 6_000_000;

    /// A file that was edited by hand would be overwritten by the next rebuild; edit `rebuild/by-hand` instead.
    @Test
    void everyFileHasItsChecksum() throws IOException {
        for (String line : Files.readAllLines(WORLD.resolve("SHA256SUMS"))) {
            String[] sum = line.split(" +");
            assertEquals(sum[0], sha256(WORLD.resolve(sum[1])), sum[1]);
        }
    }

    @Test
    void everyFileIsListed() throws IOException {
        try (var files = Files.list(WORLD)) {
            List<String> data = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.contains(".csv"))
                    .sorted()
                    .toList();
            assertEquals(data, SampleWorld.files());
        }
    }

    @Test
    void everyFileHasALicence() {
        for (String file : SampleWorld.files()) {
            assertTrue(SampleWorld.licences().contains("`" + file + "`"), file + " has no licence");
        }
    }

    @Test
    void theLicenceOfTheTimetableIsIncluded() throws IOException {
        assertTrue(Files.readString(WORLD.resolve("GPL-2.txt")).contains("GNU GENERAL PUBLIC LICENSE"));
    }

    @Test
    void theLicenceOfCountryNamesIsIncluded() throws IOException {
        assertTrue(Files.readString(WORLD.resolve("Unicode-3.txt")).contains("UNICODE LICENSE V3"));
    }

    /// RFC 1952: a time stamp would change the file although its rows are the same.
    @Test
    void packedFilesHaveNoTimeStamp() throws IOException {
        for (String file : SampleWorld.files()) {
            if (!file.endsWith(".gz")) continue;
            byte[] head = Files.readAllBytes(WORLD.resolve(file));
            assertArrayEquals(new byte[4], Arrays.copyOfRange(head, 4, 8), file);
        }
    }

    @Test
    void allFilesTogetherAreSmall() throws IOException {
        try (var files = Files.list(WORLD)) {
            long bytes = files.mapToLong(FilesTest::size).sum();
            assertTrue(bytes < BYTES_MAX, bytes + " bytes");
        }
    }

    @Test
    void theReadmeNamesEveryColumn() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (String file : SampleWorld.files()) {
            String row = readme.lines()
                    .filter(line -> line.startsWith("| `" + file + "`"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("README does not describe " + file));
            for (String column : CsvTable.read(file).columns()) {
                assertTrue(row.contains("`" + column + "`"), file + ": README does not name " + column);
            }
        }
    }

    @Test
    void numbersInTheReadmeAreCorrect() throws IOException {
        Map<String, Long> counted = new LinkedHashMap<>();
        counted.put("airports", rows("airports.csv"));
        counted.put("cities with a code of their own or several airports", rows("cities.csv"));
        counted.put("countries", rows("countries.csv"));
        counted.put("airlines", rows("airlines.csv"));
        counted.put("aircraft types", rows("aircraft.csv"));
        counted.put(
                "flight designators",
                World.PATTERNS.stream()
                        .map(airside.world.Pattern::flight)
                        .distinct()
                        .count());
        counted.put("patterns", (long) World.PATTERNS.size());
        counted.put(
                "departures a week",
                World.PATTERNS.stream()
                        .mapToLong(pattern -> (long) pattern.legs().size()
                                * pattern.days().listDays().size())
                        .sum());
        counted.put("markets", rows("markets.csv.gz"));
        assertEquals(counted, stated());
    }

    @Test
    void aMissingFileIsNamedInTheMessage() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> SampleWorld.open("moons.csv"));
        assertEquals("The sample world has no file moons.csv", refusal.getMessage());
    }

    private static Map<String, Long> stated() throws IOException {
        Matcher line = Pattern.compile("(?m)^\\| ([a-z ]+) \\| ([0-9,]+) \\|$")
                .matcher(Files.readString(Path.of("README.md")));
        Map<String, Long> stated = new LinkedHashMap<>();
        while (line.find()) stated.put(line.group(1), Long.valueOf(line.group(2).replace(",", "")));
        return stated;
    }

    private static long rows(String file) {
        return CsvTable.read(file).rows().size();
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
