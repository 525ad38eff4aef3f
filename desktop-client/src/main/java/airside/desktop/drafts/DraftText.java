package airside.desktop.drafts;

import airside.desktop.preferences.RecentSearches.RecentSearch;
import airside.desktop.travel.Money;
import airside.desktop.travel.PassengerType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Converts drafts to versioned JSON and back. Each field is named here, so renaming a record does not change
/// files.
final class DraftText {
    private static final System.Logger LOG = System.getLogger(DraftText.class.getName());
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DraftText() {}

    static String write(List<BookingDraft> drafts) {
        ObjectNode root = JSON.createObjectNode().put("version", VERSION);
        ArrayNode all = root.putArray("drafts");
        drafts.forEach(draft -> all.add(write(draft)));
        return root.toString();
    }

    /// Returns the drafts; empty for another version or an unreadable text. The log does not contain the text.
    static List<BookingDraft> read(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            int version = root.path("version").asInt();
            if (version == VERSION) return list(root.path("drafts"), DraftText::draft);
            LOG.log(System.Logger.Level.WARNING, "Drafts of version {0} are passed over", version);
        } catch (JsonProcessingException | RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Drafts cannot be read and are passed over: {0}",
                    e.getClass().getSimpleName());
        }
        return List.of();
    }

    private static ObjectNode write(BookingDraft draft) {
        ObjectNode node = JSON.createObjectNode();
        node.set("search", write(draft.search()));
        ArrayNode directions = node.putArray("directions");
        draft.directions().forEach(direction -> directions.add(write(direction)));
        node.putObject("total")
                .put("amount", draft.total().amount().toPlainString())
                .put("currency", draft.total().currency().getCurrencyCode());
        draft.hold().ifPresent(hold -> node.set("hold", write(hold)));
        ArrayNode travellers = node.putArray("travellers");
        draft.travellers().forEach(traveller -> travellers.add(write(traveller)));
        node.putObject("contact")
                .put("email", draft.contact().email())
                .put("phone", draft.contact().phone())
                .put("language", draft.contact().language())
                .put("typed", draft.contact().isTyped());
        draft.sentAt().ifPresent(at -> node.put("sentAt", at.toString()));
        return node;
    }

    private static BookingDraft draft(JsonNode node) {
        JsonNode total = node.path("total");
        JsonNode contact = node.path("contact");
        return new BookingDraft(
                search(node.path("search")),
                list(node.path("directions"), DraftText::direction),
                new Money(new BigDecimal(text(total, "amount")), Currency.getInstance(text(total, "currency"))),
                node.has("hold") ? Optional.of(hold(node.path("hold"))) : Optional.empty(),
                list(node.path("travellers"), DraftText::traveller),
                new DraftContact(
                        text(contact, "email"),
                        text(contact, "phone"),
                        text(contact, "language"),
                        contact.path("typed").asBoolean()),
                node.has("sentAt") ? Optional.of(Instant.parse(text(node, "sentAt"))) : Optional.empty());
    }

    private static ObjectNode write(RecentSearch search) {
        ObjectNode node = JSON.createObjectNode()
                .put("origin", search.origin())
                .put("originCity", search.originCity())
                .put("destination", search.destination())
                .put("destinationCity", search.destinationCity())
                .put("departureDate", search.departureDate().toString())
                .put("adults", search.adults())
                .put("children", search.children())
                .put("infants", search.infants())
                .put("cabin", search.cabin());
        search.returnDate().ifPresent(date -> node.put("returnDate", date.toString()));
        return node;
    }

    private static RecentSearch search(JsonNode node) {
        return new RecentSearch(
                text(node, "origin"),
                text(node, "originCity"),
                text(node, "destination"),
                text(node, "destinationCity"),
                LocalDate.parse(text(node, "departureDate")),
                node.has("returnDate") ? Optional.of(LocalDate.parse(text(node, "returnDate"))) : Optional.empty(),
                node.path("adults").asInt(),
                node.path("children").asInt(),
                node.path("infants").asInt(),
                text(node, "cabin"));
    }

    private static ObjectNode write(DraftFlights direction) {
        ObjectNode node = JSON.createObjectNode()
                .put("origin", direction.origin())
                .put("destination", direction.destination())
                .put("departureAt", direction.departureAt().toString())
                .put("arrivalAt", direction.arrivalAt().toString())
                .put("fareFamily", direction.fareFamily());
        ArrayNode flights = node.putArray("flights");
        direction.flights().forEach(flights::add);
        return node;
    }

    private static DraftFlights direction(JsonNode node) {
        return new DraftFlights(
                text(node, "origin"),
                text(node, "destination"),
                list(node.path("flights"), JsonNode::asText),
                Instant.parse(text(node, "departureAt")),
                Instant.parse(text(node, "arrivalAt")),
                text(node, "fareFamily"));
    }

    private static ObjectNode write(DraftHold hold) {
        ObjectNode node = JSON.createObjectNode()
                .put("id", hold.id().toString())
                .put("key", hold.key())
                .put("expiresAt", hold.expiresAt().toString());
        ArrayNode offers = node.putArray("offers");
        hold.offers().forEach(offers::add);
        return node;
    }

    private static DraftHold hold(JsonNode node) {
        return new DraftHold(
                UUID.fromString(text(node, "id")),
                text(node, "key"),
                list(node.path("offers"), JsonNode::asText),
                Instant.parse(text(node, "expiresAt")));
    }

    private static ObjectNode write(DraftTraveller traveller) {
        return JSON.createObjectNode()
                .put("type", traveller.type().name())
                .put("title", traveller.title())
                .put("givenNames", traveller.givenNames())
                .put("surname", traveller.surname())
                .put("ticketGivenNames", traveller.ticketGivenNames())
                .put("ticketSurname", traveller.ticketSurname())
                .put("dateOfBirth", traveller.dateOfBirth())
                .put("complete", traveller.isComplete());
    }

    private static DraftTraveller traveller(JsonNode node) {
        return new DraftTraveller(
                PassengerType.valueOf(text(node, "type")),
                text(node, "title"),
                text(node, "givenNames"),
                text(node, "surname"),
                text(node, "ticketGivenNames"),
                text(node, "ticketSurname"),
                text(node, "dateOfBirth"),
                node.path("complete").asBoolean());
    }

    private static String text(JsonNode node, String name) {
        return node.required(name).asText();
    }

    private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        nodes.forEach(node -> all.add(read.apply(node)));
        return List.copyOf(all);
    }
}
