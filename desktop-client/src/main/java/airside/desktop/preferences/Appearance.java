package airside.desktop.preferences;

/// Light, dark, or as the operating system.
public enum Appearance {
    SYSTEM,
    LIGHT,
    DARK
}
