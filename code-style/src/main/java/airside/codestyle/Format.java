package airside.codestyle;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Formats all Java files in a folder (`apply`), or fails if one is not formatted (`check`).
public final class Format {
    private static final int COLUMNS_MAX = 116;
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    private Format() {}

    public static void main(String[] args) throws IOException {
        boolean apply = args[0].equals("apply");
        Path top = Path.of(args[1]).toRealPath();
        List<Path> unformatted = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (Path file : javaFilesBelow(top)) {
            String text = Files.readString(file);
            String formatted;
            try {
                formatted = FORMATTER.formatSourceAndFixImports(wrapped(text));
            } catch (FormatterException e) {
                failures.add("cannot be formatted: %s: %s".formatted(top.relativize(file), e.getMessage()));
                continue;
            }
            if (formatted.equals(text)) continue;
            unformatted.add(top.relativize(file));
            if (apply) Files.writeString(file, formatted);
        }
        unformatted.forEach(file -> System.out.println((apply ? "formatted " : "not formatted: ") + file));
        failures.forEach(System.out::println);
        if (!apply && !unformatted.isEmpty()) {
            System.out.println("Format with: mvn -q -pl code-style compile exec:exec@apply");
        }
        if (!failures.isEmpty() || !apply && !unformatted.isEmpty()) System.exit(1);
    }

    /// Wraps long lines of Markdown Javadoc, which the formatter would wrap like code. The rest of a long line
    /// moves to the start of the next line of its paragraph.
    private static String wrapped(String text) {
        List<String> lines = new ArrayList<>();
        String carried = "";
        for (String line : text.lines().toList()) {
            String indent = line.substring(0, line.indexOf(line.strip()));
            if (!carried.isEmpty() && !continues(line)) {
                lines.add(carried);
                carried = "";
            }
            String whole =
                    carried.isEmpty() ? line : carried + " " + line.strip().substring("/// ".length());
            int cut = whole.lastIndexOf(' ', COLUMNS_MAX);
            boolean isLong = whole.strip().startsWith("/// ") && whole.length() > COLUMNS_MAX;
            if (isLong && cut > indent.length() + "/// ".length()) {
                lines.add(whole.substring(0, cut));
                carried = indent + "/// " + whole.substring(cut).strip();
            } else {
                lines.add(whole);
                carried = "";
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /// Whether a line continues the paragraph of the previous line.
    private static boolean continues(String line) {
        return line.strip().matches("/// +[^ @*|#`\\-].*") && !line.strip().matches("/// [0-9]+[.] .*");
    }

    private static List<Path> javaFilesBelow(Path top) throws IOException {
        try (Stream<Path> files = Files.walk(top)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !top.relativize(file).toString().matches("(.*/)?(target|\\.git)/.*"))
                    .sorted()
                    .toList();
        }
    }
}
