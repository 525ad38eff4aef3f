package airside.desktop.trip;

/// The outcome of printing.
public enum PrintOutcome {
    PRINTED,
    /// The computer has no printer.
    NO_PRINTER,
    /// The user closed the print dialog.
    CANCELLED,
    /// The printer or its driver failed.
    FAILED
}
