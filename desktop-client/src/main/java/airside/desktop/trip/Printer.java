package airside.desktop.trip;

/// Prints texts.
@FunctionalInterface
interface Printer {
    PrintOutcome print(String text);
}
