package airside.desktop.travel;

/// How old a passenger is on the days of travel, which decides the fare.
public enum PassengerType {
    /// Twelve and over.
    ADT,
    /// Two to eleven.
    CHD,
    /// Under two, on an adult's lap.
    INF
}
