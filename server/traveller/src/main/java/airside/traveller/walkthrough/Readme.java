package airside.traveller.walkthrough;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The README, as far as it is run.
final class Readme {
    private static final Pattern SH_BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```");
    private static final int WALK_THROUGH = 2;

    private Readme() {}

    /// The text of its curl walk-through.
    static String walkThrough() {
        List<String> blocks = SH_BLOCK.matcher(text())
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        return blocks.get(WALK_THROUGH);
    }

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
