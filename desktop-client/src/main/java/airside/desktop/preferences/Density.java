package airside.desktop.preferences;

/// The spacing of the user interface.
public enum Density {
    COMFORTABLE,
    DENSE;

    public Density other() {
        return this == DENSE ? COMFORTABLE : DENSE;
    }
}
