package airside.desktop.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SizedStylesheetTest {
    @Test
    void lettersAndRoomGrowWithOneAnother() {
        assertEquals(
                ".a { -fx-font-size: 19.5px; -fx-padding: 12.0px 0.0px -3.0px 15.75px; -fx-spacing: 6.0px; }",
                SizedStylesheet.scale(".a { -fx-font-size: 13px; -fx-padding: 8 0 -2 10.5px; -fx-spacing: 4; }", 1.5));
    }

    @Test
    void everythingElseStaysAsItIs() {
        String css = """
            /* 8px */
            .b2 { -color-bg: #123456; -fx-border-width: 1; -fx-background-insets: 0, 1; -fx-opacity: 0.5;
                  -fx-effect: dropshadow(gaussian, rgba(1, 2, 3, 0.5), 24, 0, 0, 8); -fx-font-size: 1.25em;
                  -fx-max-width: infinity; -fx-min-width: -fx-something-2; -fx-pref-width: 50%; }
            """;
        assertEquals(css, SizedStylesheet.scale(css, 1.5));
    }

    @Test
    void at100PercentTheStylesheetIsLoadedFromItsFile() {
        String address = SizedStylesheet.of("/airside/desktop/app.css", 1, false);
        assertTrue(address.endsWith("/airside/desktop/app.css"), address);
    }

    @Test
    void theDenseValueStandsBehindTheOther() {
        String css =
                ".a { -fx-padding: 8 14 8 14 /* dense 4 12 4 12 */; -fx-spacing: 3; } /* dense */ .b { -fx-spacing: 1;"
                        + " }";
        assertEquals(
                ".a { -fx-padding: 4 12 4 12; -fx-spacing: 3; } /* dense */ .b { -fx-spacing: 1; }",
                SizedStylesheet.dense(css));
    }
}
