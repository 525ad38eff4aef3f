package airside.bookings.booking;

/// Why a booking or a payment did not go through.
///
/// @param code one of the contract's problem codes
/// @param detail what happened and what to do
public record Refusal(String code, String detail) {}
