package airside.desktop.controls;

/// The meaning of a colour. It always repeats the meaning of a text.
public enum Tone {
    SUCCESS,
    WARNING,
    DANGER,
    HOLD,
    NEUTRAL
}
