package airside.bookings.booking;

/// Why a booking failed or a payment was declined.
///
/// @param code one of the contract's problem codes
/// @param detail what happened and what to do
public record Refusal(String code, String detail) {}
