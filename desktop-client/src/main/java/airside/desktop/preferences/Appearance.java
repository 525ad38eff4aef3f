package airside.desktop.preferences;

/// Light or dark, or as the computer has it.
public enum Appearance {
    SYSTEM,
    LIGHT,
    DARK
}
