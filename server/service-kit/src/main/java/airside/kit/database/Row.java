package airside.kit.database;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The current row of a result. `find…` reads a column that may be null; the other methods throw
/// `IllegalStateException` if it is null.
public final class Row {
    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    /// Returns a text.
    public String text(String column) throws SQLException {
        return present(column, rows.getString(column));
    }

    public Optional<String> findText(String column) throws SQLException {
        return Optional.ofNullable(rows.getString(column));
    }

    /// Returns the first letter of a one-letter column.
    public char letter(String column) throws SQLException {
        return text(column).charAt(0);
    }

    /// Returns an `integer`.
    public int integer(String column) throws SQLException {
        return present(column, rows.getObject(column, Integer.class));
    }

    /// Reads a column by its position, from 1, as for `select count(*)`.
    public int integer(int column) throws SQLException {
        return rows.getInt(column);
    }

    public Optional<Integer> findInteger(String column) throws SQLException {
        return Optional.ofNullable(rows.getObject(column, Integer.class));
    }

    /// Returns a `bigint`.
    public long bigInteger(String column) throws SQLException {
        return present(column, rows.getObject(column, Long.class));
    }

    public Optional<Long> findBigInteger(String column) throws SQLException {
        return Optional.ofNullable(rows.getObject(column, Long.class));
    }

    /// Returns a `numeric`.
    public BigDecimal decimal(String column) throws SQLException {
        return present(column, rows.getBigDecimal(column));
    }

    public Optional<BigDecimal> findDecimal(String column) throws SQLException {
        return Optional.ofNullable(rows.getBigDecimal(column));
    }

    /// Returns a `boolean`.
    public boolean flag(String column) throws SQLException {
        return present(column, rows.getObject(column, Boolean.class));
    }

    /// Returns a `uuid`.
    public UUID uuid(String column) throws SQLException {
        return present(column, rows.getObject(column, UUID.class));
    }

    public Optional<UUID> findUuid(String column) throws SQLException {
        return Optional.ofNullable(rows.getObject(column, UUID.class));
    }

    /// Returns a `timestamptz`.
    public Instant instant(String column) throws SQLException {
        return present(column, rows.getObject(column, OffsetDateTime.class)).toInstant();
    }

    public Optional<Instant> findInstant(String column) throws SQLException {
        return Optional.ofNullable(rows.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /// Returns a `date`.
    public LocalDate date(String column) throws SQLException {
        return present(column, rows.getObject(column, LocalDate.class));
    }

    public Optional<LocalDate> findDate(String column) throws SQLException {
        return Optional.ofNullable(rows.getObject(column, LocalDate.class));
    }

    /// Returns a `timestamp` without a zone: the local time of a place.
    public LocalDateTime localDateTime(String column) throws SQLException {
        return present(column, rows.getObject(column, LocalDateTime.class));
    }

    public Optional<LocalDateTime> findLocalDateTime(String column) throws SQLException {
        return Optional.ofNullable(rows.getObject(column, LocalDateTime.class));
    }

    /// Returns a `bytea`.
    public byte[] bytes(String column) throws SQLException {
        return present(column, rows.getBytes(column));
    }

    public Optional<byte[]> findBytes(String column) throws SQLException {
        return Optional.ofNullable(rows.getBytes(column));
    }

    /// Returns a `text[]`.
    public List<String> texts(String column) throws SQLException {
        Array array = present(column, rows.getArray(column));
        return Arrays.stream((Object[]) array.getArray())
                .map(String.class::cast)
                .toList();
    }

    /// Returns an `int[]`.
    public List<Integer> integers(String column) throws SQLException {
        Array array = present(column, rows.getArray(column));
        return Arrays.stream((Object[]) array.getArray())
                .map(Integer.class::cast)
                .toList();
    }

    /// Returns the enum constant that a text column names.
    public <E extends Enum<E>> E choice(String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, text(column));
    }

    private static <T> T present(String column, @Nullable T value) {
        if (value == null) throw new IllegalStateException("The column " + column + " is null");
        return value;
    }
}
