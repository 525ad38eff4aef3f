/// Fixtures for the tests of bookings: a flights service in memory, and a host that runs the service.
package airside.bookings.testing;
