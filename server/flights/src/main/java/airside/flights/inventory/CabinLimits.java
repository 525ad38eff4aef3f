package airside.flights.inventory;

/// How many seats of a cabin on a dated leg may be taken.
///
/// @param capacity seats of the aircraft
/// @param unpaidMax how many of them may be held without a payment at this time
public record CabinLimits(int capacity, int unpaidMax) {}
