package airside.auth.agencies;

import java.util.List;
import java.util.stream.IntStream;

/// Makes office ids for agencies without one: five characters of the agency's code and a number of four digits.
final class OfficeIds {
    private static final int CODE_LENGTH = 5;
    private static final int CANDIDATES_MAX = 100;

    private OfficeIds() {}

    /// Lists office ids made from an agency's code, the preferred one first: FJORD0001, FJORD0002 …
    static List<String> listFor(String agencyCode) {
        String prefix = (agencyCode + "00000").substring(0, CODE_LENGTH);
        return IntStream.rangeClosed(1, CANDIDATES_MAX)
                .mapToObj(number -> prefix + "%04d".formatted(number))
                .toList();
    }
}
