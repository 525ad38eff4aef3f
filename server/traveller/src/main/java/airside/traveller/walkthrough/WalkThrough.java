package airside.traveller.walkthrough;

import airside.traveller.walkthrough.Shell.Output;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Runs the walk-through of the README unchanged, except for the addresses of the services.
public final class WalkThrough {
    private static final Pattern BOOKED = Pattern.compile(
            "\\{\"recordLocator\":\"([A-Z0-9]{6})\",\"state\":\"TICKETED\",\"ticket\":\"125-[0-9]{10}\"}");

    private WalkThrough() {}

    /// Runs the walk-through.
    ///
    /// @param addresses addresses by path prefix, such as `/api/auth`
    /// @return the record locator of the booking
    /// @throws IllegalStateException with the output, if the script failed or the booking is not in the list
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

    /// Returns whether the tools that the script uses, curl and jq, are installed.
    public static boolean isPossible() {
        return Shell.has("curl") && Shell.has("jq");
    }
}
