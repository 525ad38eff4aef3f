package airside.desktop.fakes;

import airside.desktop.accountdata.InMemoryStore;
import airside.desktop.gateway.Gateways;

/// Fake gateways and stores of one application, with their clock.
abstract class Fakes {
    public final TestClock clock = new TestClock();
    public final FakeAuth auth = new FakeAuth();
    public final FakePeople people = new FakePeople();
    public final FakeFlights flights = new FakeFlights();
    public final FakeBookings bookings = new FakeBookings(clock);
    public final FakeServer server = new FakeServer();
    public final ImmediateBackground background = new ImmediateBackground();
    public final InMemoryStore preferenceStore = new InMemoryStore();
    public final InMemoryStore accountData = new InMemoryStore();

    final Gateways gateways() {
        return new Gateways(auth, people, flights, bookings, server);
    }
}
