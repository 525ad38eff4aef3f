package airside.traveller.walkthrough;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Reads the scripts of the README that tests run.
final class Readme {
    private static final Pattern SH_BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```");
    private static final int WALK_THROUGH = 2;

    private Readme() {}

    /// Returns the script of the walk-through with curl.
    static String walkThrough() {
        List<String> blocks = SH_BLOCK.matcher(text())
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        return blocks.get(WALK_THROUGH);
    }

    /// Returns the text of the README, from the first folder above the working directory that has `api-contract`.
    private static String text() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (!Files.isDirectory(at.resolve("api-contract"))) continue;
            try {
                return Files.readString(at.resolve("README.md"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("The README is not above " + Path.of("").toAbsolutePath());
    }
}
