package airside.desktop.travel;

/// A cabin of an aircraft.
public enum Cabin {
    ECONOMY,
    PREMIUM_ECONOMY,
    BUSINESS,
    FIRST
}
