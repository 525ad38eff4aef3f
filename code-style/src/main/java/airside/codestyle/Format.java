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

/// Formats every Java file below a folder (`apply`), or refuses those that are not formatted (`check`).
public final class Format {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    private Format() {}

    public static void main(String[] args) throws IOException, FormatterException {
        boolean apply = args[0].equals("apply");
        Path top = Path.of(args[1]).toRealPath();
        List<Path> unformatted = new ArrayList<>();
        for (Path file : javaFilesBelow(top)) {
            String text = Files.readString(file);
            String formatted = FORMATTER.formatSourceAndFixImports(text);
            if (formatted.equals(text)) continue;
            unformatted.add(top.relativize(file));
            if (apply) Files.writeString(file, formatted);
        }
        unformatted.forEach(file -> System.out.println((apply ? "formatted " : "not formatted: ") + file));
        if (!apply && !unformatted.isEmpty()) {
            System.out.println("Format with: mvn -q -pl code-style compile exec:exec@apply");
            System.exit(1);
        }
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
