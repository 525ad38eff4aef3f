package airside.flights.world;

import airside.kit.database.Database;
import airside.kit.database.Transaction;
import airside.kit.encryption.Sha256;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postgresql.PGConnection;

/// Imports a world into the schema: every table by `COPY`, all in one transaction. The version of a world is the
/// digest of its files, so a changed world replaces the previous one; holds and sold seats are not touched.
public final class WorldImport {
    private static final System.Logger LOG = System.getLogger(WorldImport.class.getName());
    /// The tables, each filled from the file of the same name. The first line of a file names the columns.
    private static final List<String> TABLES = List.of(
            "airports",
            "cities",
            "countries",
            "other_names",
            "place_names",
            "country_names",
            "airlines",
            "aircraft",
            "cabins",
            "timetable",
            "markets",
            "fare_families",
            "booking_classes",
            "taxes",
            "connecting_times");

    /// Tables without which a world can be imported: worlds of earlier releases have no such files. A search then
    /// finds places by fewer names.
    private static final Set<String> OPTIONAL_TABLES = Set.of("place_names", "country_names");

    /// Key of the advisory lock that lets replicas import one after the other.
    private static final long IMPORT_LOCK = 0x77_6f_72_6c_64L;

    private final Database database;
    private final WorldFiles files;
    private final Clock clock;

    public WorldImport(Database database, WorldFiles files, Clock clock) {
        this.database = database;
        this.files = files;
        this.clock = clock;
    }

    /// Imports the world unless the schema has this version already.
    public void importOnce() {
        Map<String, byte[]> contents = read();
        String version = version(contents);
        boolean imported = database.inTransaction(transaction -> {
            transaction.query("SELECT pg_advisory_xact_lock(?)", _ -> true, IMPORT_LOCK);
            boolean isImported = transaction
                    .find("SELECT version FROM worlds", row -> row.text("version"))
                    .filter(version::equals)
                    .isPresent();
            if (isImported) return false;
            transaction.execute("TRUNCATE " + String.join(", ", TABLES));
            contents.forEach((table, content) -> copy(transaction, table, content));
            transaction.execute("""
                INSERT INTO worlds (version, imported_at) VALUES (?, ?)
                ON CONFLICT (only_one) DO UPDATE SET version = excluded.version, imported_at = excluded.imported_at
                """, version, clock.instant());
            return true;
        });
        if (imported) LOG.log(Level.INFO, "Imported the world {0}", files);
    }

    private Map<String, byte[]> read() {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (String table : TABLES) {
            if (OPTIONAL_TABLES.contains(table) && !files.has(table)) continue;
            try (InputStream file = new BufferedInputStream(files.open(table))) {
                contents.put(table, file.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return contents;
    }

    private static String version(Map<String, byte[]> contents) {
        MessageDigest digest = Sha256.newDigest();
        contents.forEach((table, content) -> {
            digest.update(table.getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void copy(Transaction transaction, String table, byte[] content) {
        String columns = new String(content, 0, endOfFirstLine(content), StandardCharsets.UTF_8);
        if (!columns.matches("[a-z_]+(,[a-z_]+)*")) {
            throw new IllegalStateException(
                    "The first line of the file for %s is not a list of column names: %s".formatted(table, columns));
        }
        String sql = "COPY %s (%s) FROM STDIN (FORMAT csv, HEADER true)".formatted(table, columns);
        transaction.with(connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(sql, new ByteArrayInputStream(content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static int endOfFirstLine(byte[] content) {
        int end = 0;
        while (end < content.length && content[end] != '\n' && content[end] != '\r') end++;
        return end;
    }
}
