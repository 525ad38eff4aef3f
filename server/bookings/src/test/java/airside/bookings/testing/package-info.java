/// What tests of bookings stand on: a clock that can be moved, a truthful stand-in for flights, and a bed to run
/// the service in.
package airside.bookings.testing;
