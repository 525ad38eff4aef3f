package airside.desktop.trip;

/// Puts a text on paper.
@FunctionalInterface
interface Printer {
    PrintOutcome print(String text);
}
