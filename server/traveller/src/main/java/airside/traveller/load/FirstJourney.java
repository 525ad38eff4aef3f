package airside.traveller.load;

import airside.contract.Booking;
import airside.contract.Place;
import airside.traveller.Traveller;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;

/// One traveller from registration to a ticket, operation by operation.
final class FirstJourney {
    private static final String APPROVED_CARD = "4242424242424242";

    private FirstJourney() {}

    /// The result; printed as JSON.
    ///
    /// @param username user name, to sign in again
    record Report(String username, String recordLocator, String ticket, String state) {}

    static Report of(URI gateway, LocalDate day) {
        Traveller maya = Traveller.register(gateway, gateway);
        String origin = place(maya, "heathrow");
        String destination = place(maya, "john f kennedy");
        String offer = Traveller.cheapest(maya.shop(origin, destination, day), "BA117");
        Booking booked = maya.book(UUID.randomUUID().toString(), offer, APPROVED_CARD);
        maya.bookings().itineraryDocument(booked.recordLocator());
        return read(maya, booked.recordLocator());
    }

    /// Signs in again as the same traveller and reads the booking.
    static Report again(URI gateway, String username, String recordLocator) {
        return read(Traveller.signIn(gateway, username), recordLocator);
    }

    private static Report read(Traveller traveller, String recordLocator) {
        Booking booking = traveller.bookings().booking(recordLocator, null).body();
        return new Report(
                traveller.username(),
                booking.recordLocator(),
                booking.tickets().getFirst().number(),
                booking.state());
    }

    private static String place(Traveller traveller, String typed) {
        Place first = traveller
                .flights()
                .listPlaces(typed, null, 1, null)
                .body()
                .items()
                .getFirst();
        return first.code();
    }
}
