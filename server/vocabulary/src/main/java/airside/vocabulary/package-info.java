/// The trade's value types: what everybody in the house means by an airport, a booking class or an amount of money.
///
/// Each is immutable and checks itself when it is made, so that a wrong one cannot exist. `parse` reads what people
/// and files write and throws an `IllegalArgumentException` with the text in its message; `toString` writes it back
/// in the trade's own spelling. Nothing here is ever null. Read [FlightDesignator] first, then [Money].
package airside.vocabulary;
