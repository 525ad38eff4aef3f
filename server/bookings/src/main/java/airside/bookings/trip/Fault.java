package airside.bookings.trip;

/// One wrong detail of what was sent.
///
/// @param pointer JSON pointer to it (RFC 6901)
public record Fault(String pointer, String detail) {}
