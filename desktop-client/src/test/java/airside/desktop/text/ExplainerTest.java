package airside.desktop.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.desktop.gateway.ApiFailure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplainerTest {
    private final Explainer explainer = new Explainer(Messages.in(Locale.UK));

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
        assertEquals(detail, explainer.explain(failure).advice());
    }
}
