package airside.desktop.travel;

/// An airline by its two-character designator and its name.
public record Airline(String designator, String name) {}
