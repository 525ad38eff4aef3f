package airside.bookings.anchors;

import airside.kit.settings.Settings;
import airside.kit.settings.SettingsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// The settings under `bookings.history`.
///
/// @param key secret key that signs the anchors (`anchor-key`); if it is empty, no anchors are made
/// @param pause pause between two anchors (`anchor-pause`, 5 min)
/// @param verifyPause pause between two verifications of the history (`verify-pause`, 24 h)
/// @param file file in which anchors are published in addition to the log (`anchor-file`)
public record AnchorSettings(Optional<String> key, Duration pause, Duration verifyPause, Optional<Path> file) {
    private static final int KEY_LETTERS_MIN = 16;

    public AnchorSettings {
        if (key.filter(text -> text.length() < KEY_LETTERS_MIN).isPresent()) {
            throw new SettingsException(
                    "bookings.history.anchor-key has less than %d characters: set a long random text, such as 64 hexadecimal digits."
                            .formatted(KEY_LETTERS_MIN));
        }
    }

    /// @param settings the settings of `bookings`
    public static AnchorSettings of(Settings settings) {
        Settings at = settings.at("history");
        return new AnchorSettings(
                at.find("anchor-key"),
                at.duration("anchor-pause", Duration.ofMinutes(5)),
                at.duration("verify-pause", Duration.ofHours(24)),
                at.find("anchor-file").map(Path::of));
    }

    /// Returns the settings without the key.
    @Override
    public String toString() {
        return "every %s, verified every %s, file %s".formatted(pause, verifyPause, file);
    }
}
