package airside.kit.settings;

/// Why the settings cannot be used, as one sentence for the operator.
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SettingsException(String sentence) {
        super(sentence);
    }
}
