/// Value types of the airline industry, such as airport, booking class and amount of money, that all modules share.
///
/// Each is immutable and validates itself in its constructor. `parse` reads what people and files contain and
/// throws an
/// `IllegalArgumentException` with the text in its message; `toString` returns the industry's spelling. No value is
/// null. Read [FlightDesignator] first, then [Money].
package airside.vocabulary;
