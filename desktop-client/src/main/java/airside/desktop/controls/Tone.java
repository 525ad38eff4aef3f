package airside.desktop.controls;

/// What a colour means. It repeats a word and never stands alone.
public enum Tone {
    SUCCESS,
    WARNING,
    DANGER,
    HOLD,
    NEUTRAL
}
