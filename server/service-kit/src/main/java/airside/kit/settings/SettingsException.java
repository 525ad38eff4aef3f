package airside.kit.settings;

/// A wrong setting. The message is one sentence for the operator.
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SettingsException(String sentence) {
        super(sentence);
    }
}
