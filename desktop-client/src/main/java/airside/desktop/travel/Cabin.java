package airside.desktop.travel;

/// Where one sits.
public enum Cabin {
    ECONOMY,
    PREMIUM_ECONOMY,
    BUSINESS,
    FIRST
}
