package airside.kit.database;

import airside.kit.tracing.SpanAttributes;
import airside.kit.tracing.Tracing;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Runs SQL statements with `?` for each parameter, and records each as a span of the current request.
final class Statements {
    /// Finds `*` in the columns of a statement. If a later release adds a column while the statement is prepared on
    /// an open connection, PostgreSQL refuses it: `cached plan must not change result type`.
    private static final Pattern ALL_COLUMNS = Pattern.compile("(?i)[\\s,.]\\*\\s*(,|from\\b|$)");

    private final Tracing tracing;

    Statements(Tracing tracing) {
        this.tracing = tracing;
    }

    <T> List<T> query(Connection connection, String sql, RowMapping<T> mapping, Object... parameters)
            throws SQLException {
        return traced(sql, () -> {
            try (PreparedStatement statement = prepare(connection, sql, parameters);
                    ResultSet rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                var row = new Row(rows);
                while (rows.next()) found.add(mapping.from(row));
                return List.copyOf(found);
            }
        });
    }

    <T> Optional<T> find(Connection connection, String sql, RowMapping<T> mapping, Object... parameters)
            throws SQLException {
        List<T> found = query(connection, sql, mapping, parameters);
        if (found.size() > 1)
            throw new IllegalStateException(found.size() + " rows, but at most one was expected: " + sql);
        return found.stream().findFirst();
    }

    int execute(Connection connection, String sql, Object... parameters) throws SQLException {
        return traced(sql, () -> {
            try (PreparedStatement statement = prepare(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    int executeBatch(Connection connection, String sql, List<Object[]> rows) throws SQLException {
        return traced(sql, () -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Object[] row : rows) {
                    set(statement, row);
                    statement.addBatch();
                }
                return Arrays.stream(statement.executeBatch()).sum();
            }
        });
    }

    private <T> T traced(String sql, StatementWork<T> work) throws SQLException {
        assert !ALL_COLUMNS.matcher(sql).find() : "A statement must name the columns that it reads: " + sql;
        Span span = tracing.begin(operation(sql), SpanKind.CLIENT);
        if (!span.getSpanContext().isValid()) return work.run();
        span.setAttribute(SpanAttributes.DATABASE_SYSTEM, "postgresql")
                .setAttribute(SpanAttributes.DATABASE_QUERY, sql.strip());
        try {
            return work.run();
        } catch (SQLException e) {
            Tracing.failed(span, String.valueOf(e.getSQLState()));
            throw e;
        } finally {
            span.end();
        }
    }

    /// Returns the first word, such as `select`.
    private static String operation(String sql) {
        String text = sql.stripLeading();
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) end++;
        return text.substring(0, end);
    }

    private interface StatementWork<T> {
        T run() throws SQLException;
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            set(statement, parameters);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) set(statement, i + 1, parameters[i]);
    }

    private static void set(PreparedStatement statement, int index, @Nullable Object parameter) throws SQLException {
        switch (parameter) {
            case null -> statement.setNull(index, Types.NULL);
            case Optional<?> optional -> set(statement, index, optional.orElse(null));
            case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            case Enum<?> value -> statement.setString(index, value.name());
            case Character letter -> statement.setString(index, letter.toString());
            case Collection<?> values -> statement.setArray(index, array(statement.getConnection(), values));
            case Object value -> statement.setObject(index, value);
        }
    }

    private static Array array(Connection connection, Collection<?> values) throws SQLException {
        Object[] elements = values.stream().map(Statements::element).toArray();
        return connection.createArrayOf(typeOf(elements), elements);
    }

    private static Object element(Object value) {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> name -> name.name();
            default -> value;
        };
    }

    private static String typeOf(Object[] elements) {
        if (elements.length == 0) return "text";
        return switch (elements[0]) {
            case Long _ -> "int8";
            case Integer _ -> "int4";
            case UUID _ -> "uuid";
            case BigDecimal _ -> "numeric";
            case LocalDate _ -> "date";
            case OffsetDateTime _ -> "timestamptz";
            default -> "text";
        };
    }
}
