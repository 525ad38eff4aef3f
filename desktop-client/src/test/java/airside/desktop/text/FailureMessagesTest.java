package airside.desktop.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.desktop.gateway.ApiFailure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailureMessagesTest {
    private final FailureMessages failureMessages = new FailureMessages(Messages.in(Locale.UK));

    @Test
    void aDetailThatIsAlsoSaidOfTheFieldIsShownOnce() {
        String detail = "2027-12-24 is not on sale yet; choose a day up to 2027-11-19.";
        ApiFailure failure = new ApiFailure.Refused(
                "DATE_BEYOND_HORIZON",
                "The day is not on sale yet",
                detail,
                "",
                List.of(new ApiFailure.FieldError("/originDestinations/0/departureDate", detail)),
                List.of(),
                Optional.empty(),
                Optional.empty());
        assertEquals(detail, failureMessages.of(failure).advice());
    }
}
