package airside.standalone.walkthrough;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.standalone.walkthrough.Shell.Output;
import java.util.List;
import java.util.Map;

/// Runs the very text of the README, with nothing changed but where the services are.
final class WalkThrough {
    private WalkThrough() {}

    /// @param addresses by path prefix, such as `/api/auth`
    static void runAgainst(Map<String, String> addresses) {
        String script = Readme.walkThrough();
        for (Map.Entry<String, String> address : addresses.entrySet()) {
            script = script.replace("http://localhost:8080" + address.getKey(), address.getValue() + address.getKey());
        }
        assertTrue(!script.contains("localhost:8080"), script);
        Output output = Shell.run(script);
        assertEquals(0, output.status(), output.text());
        List<String> booking = output.lines().stream()
                .filter(line -> line.contains("\"ticket\""))
                .toList();
        assertEquals(1, booking.size(), output.text());
        assertTrue(
                booking.getFirst()
                        .matches(
                                "\\{\"recordLocator\":\"[A-Z0-9]{6}\",\"state\":\"TICKETED\",\"ticket\":\"125-[0-9]{10}\"}"),
                output.text());
        String locator = booking.getFirst().substring(18, 24);
        assertTrue(output.lines().getLast().contains(locator), output.text());
    }

    static boolean isPossible() {
        return Shell.has("curl") && Shell.has("jq");
    }
}
