package airside.bookings.anchors;

import airside.kit.settings.Settings;
import airside.kit.settings.SettingsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What an operator can set under `bookings.history`.
///
/// @param key signs the anchors (`anchor-key`); without one, none are made
/// @param pause how long to wait between two anchors (`anchor-pause`)
/// @param verifyPause how long to wait between two verifications of the history (`verify-pause`)
/// @param file where anchors are published besides the log (`anchor-file`)
public record AnchorSettings(Optional<String> key, Duration pause, Duration verifyPause, Optional<Path> file) {
    private static final int KEY_LETTERS_MIN = 16;

    public AnchorSettings {
        if (key.filter(text -> text.length() < KEY_LETTERS_MIN).isPresent()) {
            throw new SettingsException(
                    "bookings.history.anchor-key has less than %d characters: set a long random text, such as 64 hexadecimal digits."
                            .formatted(KEY_LETTERS_MIN));
        }
    }

    /// @param settings those of `bookings`
    public static AnchorSettings of(Settings settings) {
        Settings at = settings.at("history");
        return new AnchorSettings(
                at.find("anchor-key"),
                at.duration("anchor-pause", Duration.ofMinutes(5)),
                at.duration("verify-pause", Duration.ofHours(24)),
                at.find("anchor-file").map(Path::of));
    }

    /// Without the key.
    @Override
    public String toString() {
        return "every %s, verified every %s, file %s".formatted(pause, verifyPause, file);
    }
}
