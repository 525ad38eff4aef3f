package airside.traveller.walkthrough;

import airside.traveller.walkthrough.Shell.Output;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Runs the very text of the README, with nothing changed but where the services are.
public final class WalkThrough {
    private static final Pattern BOOKED = Pattern.compile(
            "\\{\"recordLocator\":\"([A-Z0-9]{6})\",\"state\":\"TICKETED\",\"ticket\":\"125-[0-9]{10}\"}");

    private WalkThrough() {}

    /// @param addresses by path prefix, such as `/api/auth`
    /// @return the record locator of what was booked
    /// @throws IllegalStateException with all that was printed, when it did not book, or the booking is not listed
    public static String runAgainst(Map<String, String> addresses) {
        String script = Readme.walkThrough();
        for (Map.Entry<String, String> address : addresses.entrySet()) {
            script = script.replace("http://localhost:8080" + address.getKey(), address.getValue() + address.getKey());
        }
        Output output = Shell.run(script);
        List<String> locators = output.lines().stream()
                .map(BOOKED::matcher)
                .filter(Matcher::matches)
                .map(booked -> booked.group(1))
                .toList();
        boolean isListed = locators.size() == 1 && output.lines().getLast().contains(locators.getFirst());
        if (output.status() != 0 || !isListed) throw new IllegalStateException(output.text());
        return locators.getFirst();
    }

    /// Whether what it types is on this machine.
    public static boolean isPossible() {
        return Shell.has("curl") && Shell.has("jq");
    }
}
