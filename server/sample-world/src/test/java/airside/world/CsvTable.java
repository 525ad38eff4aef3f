package airside.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads a file of the world as rows of named fields (RFC 4180). Independent of the program that writes the files.
record CsvTable(List<String> columns, List<Row> rows) {

    /// A row.
    record Row(List<String> columns, List<String> fields) {
        String get(String column) {
            return fields.get(columns.indexOf(column));
        }

        int number(String column) {
            return Integer.parseInt(get(column));
        }

        double degrees(String column) {
            return Double.parseDouble(get(column));
        }

        /// Returns the codes of a field that holds several.
        List<String> list(String column) {
            return get(column).isEmpty() ? List.of() : List.of(get(column).split(" "));
        }
    }

    static CsvTable read(String name) {
        try (var lines = new BufferedReader(new InputStreamReader(SampleWorld.open(name), StandardCharsets.UTF_8))) {
            List<String> columns = fields(lines.readLine());
            List<Row> rows = lines.lines().map(line -> row(columns, line)).toList();
            return new CsvTable(columns, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns a column, in the order of the rows.
    List<String> column(String name) {
        return rows.stream().map(row -> row.get(name)).toList();
    }

    private static Row row(List<String> columns, String line) {
        Row row = new Row(columns, fields(line));
        if (row.fields().size() != columns.size()) throw new IllegalStateException("Columns are missing in " + line);
        return row;
    }

    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && isQuoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(line.charAt(++i));
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == ',' && !isQuoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
