package airside.desktop.remembered;

/// Light or dark, or as the computer has it.
public enum Appearance {
    SYSTEM,
    LIGHT,
    DARK
}
