package airside.traveller;

import airside.contract.Booking;
import airside.contract.Card;
import airside.contract.Contact;
import airside.contract.Credentials;
import airside.contract.JourneyOffers;
import airside.contract.NewBooking;
import airside.contract.NewPassenger;
import airside.contract.OfferList;
import airside.contract.OfferRequest;
import airside.contract.OriginDestination;
import airside.contract.PassengerCounts;
import airside.contract.Registration;
import airside.contract.client.ApiClient;
import airside.contract.client.AuthApi;
import airside.contract.client.BookingsApi;
import airside.contract.client.FlightsApi;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A traveller with an account who shops and books through the generated client, as the desktop does.
public final class Traveller {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String PASSWORD = "a long walk to gate B42";

    private final String username;
    private final Places places;
    private final Map<String, String> headers;
    private final AuthApi auth;
    private final FlightsApi flights;
    private final BookingsApi bookings;

    private Traveller(String username, Places places, Map<String, String> headers) {
        this.username = username;
        this.places = places;
        this.headers = headers;
        auth = new AuthApi(client(places.auth, headers));
        flights = new FlightsApi(client(places.flights, headers));
        bookings = new BookingsApi(client(places.bookings, headers));
    }

    /// Registers a new traveller and signs in.
    ///
    /// @param address address of auth and flights
    /// @param bookingsAddress address of bookings
    public static Traveller register(URI address, URI bookingsAddress) {
        return register(address, address, bookingsAddress);
    }

    /// Registers a new traveller and signs in, with an address for each service.
    public static Traveller register(URI authAddress, URI flightsAddress, URI bookingsAddress) {
        String username = "traveller-" + UUID.randomUUID();
        anonymous(authAddress)
                .register(Registration.builder()
                        .username(username)
                        .password(PASSWORD)
                        .build());
        return signIn(authAddress, flightsAddress, bookingsAddress, username);
    }

    /// Signs in as a traveller whom [#register] registered.
    ///
    /// @param address address of all services
    public static Traveller signIn(URI address, String username) {
        return signIn(address, address, address, username);
    }

    /// Returns a traveller with an access token.
    ///
    /// @param address address of all services
    public static Traveller withToken(URI address, String username, String token) {
        return new Traveller(username, new Places(address, address, address), authorised(token));
    }

    private static Traveller signIn(URI authAddress, URI flightsAddress, URI bookingsAddress, String username) {
        String token = anonymous(authAddress)
                .logIn(Credentials.builder()
                        .username(username)
                        .password(PASSWORD)
                        .build())
                .body()
                .token();
        var places = new Places(authAddress, flightsAddress, bookingsAddress);
        return new Traveller(username, places, authorised(token));
    }

    private static Map<String, String> authorised(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    /// Returns the same traveller, who sends a `traceparent` with each request.
    ///
    /// @param traceparent as in W3C Trace Context § 3.2
    public Traveller withTraceparent(String traceparent) {
        var more = new HashMap<>(headers);
        more.put("traceparent", traceparent);
        return new Traveller(username, places, Map.copyOf(more));
    }

    private static AuthApi anonymous(URI address) {
        return new AuthApi(client(address, Map.of()));
    }

    private static ApiClient client(URI address, Map<String, String> headers) {
        return new ApiClient(HTTP, address, TIMEOUT, () -> headers);
    }

    /// Returns the user name.
    public String username() {
        return username;
    }

    /// Returns the client of auth.
    public AuthApi auth() {
        return auth;
    }

    /// Returns the client of flights.
    public FlightsApi flights() {
        return flights;
    }

    /// Returns the client of bookings.
    public BookingsApi bookings() {
        return bookings;
    }

    /// Returns the offers from one place to another on a day, for one adult.
    public OfferList shop(String origin, String destination, LocalDate date) {
        return flights.shop(OfferRequest.builder()
                        .originDestinations(List.of(new OriginDestination(origin, destination, date)))
                        .passengers(PassengerCounts.builder().adults(1).build())
                        .build())
                .body();
    }

    /// Returns the token of the cheapest offer of one flight.
    ///
    /// @throws IllegalStateException if the flight has no offer
    public static String cheapest(OfferList offers, String flight) {
        for (JourneyOffers result : offers.directions().getFirst().results()) {
            boolean isIt = result.journey().segments().getFirst().flight().equals(flight);
            if (isIt && !result.offers().isEmpty())
                return result.offers().getFirst().token();
        }
        throw new IllegalStateException(flight + " has no offer");
    }

    /// Books an offer for one adult and pays with a card. A repeat with the same key returns the same booking.
    public Booking book(String key, String offer, String cardNumber) {
        return bookings.placeBooking(key, newBooking(offer, cardNumber), "wait=10")
                .body();
    }

    /// Returns a request to book an offer for one adult.
    ///
    /// @param cardNumber number of the card that pays at once; an empty text to pay later
    public static NewBooking newBooking(String offer, String cardNumber) {
        return NewBooking.builder()
                .offers(List.of(offer))
                .passengers(List.of(NewPassenger.builder()
                        .type("ADT")
                        .givenNames("Maya")
                        .surname("Okafor")
                        .dateOfBirth(LocalDate.of(1988, 3, 2))
                        .build()))
                .contact(Contact.builder().email("maya@example.org").build())
                .card(cardNumber.isEmpty() ? null : card(cardNumber))
                .build();
    }

    /// Returns a card that expires in December 2031.
    public static Card card(String number) {
        return new Card(number, 12, 2031, "123", "Maya Okafor");
    }

    private record Places(URI auth, URI flights, URI bookings) {}
}
