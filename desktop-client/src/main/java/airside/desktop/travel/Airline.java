package airside.desktop.travel;

/// An airline: two-character designator and name.
public record Airline(String designator, String name) {}
