package airside.desktop.preferences;

/// How close together everything stands.
public enum Density {
    COMFORTABLE,
    DENSE;

    public Density other() {
        return this == DENSE ? COMFORTABLE : DENSE;
    }
}
