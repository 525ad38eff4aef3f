/// What tests of bookings stand on: a clock that can be moved, a stand-in for flights that keeps its seats, and a
/// fixture to run the service in.
package airside.bookings.testing;
