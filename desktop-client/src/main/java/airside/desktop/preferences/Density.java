package airside.desktop.preferences;

/// The spacing of the user interface.
public enum Density {
    COMFORTABLE,
    DENSE;

    /// Returns the other density.
    public Density other() {
        return this == DENSE ? COMFORTABLE : DENSE;
    }
}
