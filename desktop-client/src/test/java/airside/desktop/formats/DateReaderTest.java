package airside.desktop.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import airside.desktop.fakes.TestClock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FEATURE: a date of birth is read however it is written. Today is 22 November 2026.
class DateReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # typed               | where | date
        2 mar 88              | en-GB | 1988-03-02
        02 Mar 1988           | en-GB | 1988-03-02
        2 March 1988          | en-GB | 1988-03-02
        March 2, 1988         | en-GB | 1988-03-02
        march 2 88            | en-US | 1988-03-02
        2nd March, 1988       | en-GB | 1988-03-02
        1st sept. '88         | en-GB | 1988-09-01
        02MAR88               | en-GB | 1988-03-02
        2mar1988              | de-DE | 1988-03-02
        2-Mar-1988            | en-GB | 1988-03-02
        1988-03-02            | en-GB | 1988-03-02
        1988-03-02            | en-US | 1988-03-02
        1988-03-02            | de-DE | 1988-03-02
        1988/3/2              | en-US | 1988-03-02
        1988 March 2          | en-GB | 1988-03-02
        02/03/1988            | en-GB | 1988-03-02
        02/03/1988            | en-US | 1988-02-03
        02/03/1988            | de-DE | 1988-03-02
        25/12/1988            | en-US | 1988-12-25
        12/25/1988            | en-GB | 1988-12-25
        2/3/88                | en-GB | 1988-03-02
        2 3 1988              | en-GB | 1988-03-02
        2.3.1988              | en-US | 1988-03-02
        2. März 1988          | de-DE | 1988-03-02
        2. Mrz. 88            | de-DE | 1988-03-02
        2. Mär 1988           | de-DE | 1988-03-02
        2 maerz 1988          | de-DE | 1988-03-02
        02. märz 1988         | de-DE | 1988-03-02
        2.3.88                | de-DE | 1988-03-02
        02.03.1988            | de-DE | 1988-03-02
        5. Dez. 1990          | de-DE | 1990-12-05
        5. Oktober 1990       | de-DE | 1990-10-05
        5. Jänner 1990        | de-AT | 1990-01-05
        5 Dec 1990            | de-DE | 1990-12-05
        22 nov 26             | en-GB | 2026-11-22
        23 nov 26             | en-GB | 1926-11-23
        1 jan 00              | en-GB | 2000-01-01
        29 feb 24             | en-GB | 2024-02-29
        12 may 2027           | en-GB | 2027-05-12
        """)
    void isRead(String typed, String where, LocalDate date) {
        assertEquals(Optional.of(date), reader(where).read(typed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # typed               | where
        30 feb 1988           | en-GB
        29 feb 23             | en-GB
        2 foo 1988            | en-GB
        2 ma 1988             | en-GB
        2 mar 198             | en-GB
        2 mar                 | en-GB
        mar mar 1988          | en-GB
        13/13/1988            | en-GB
        02031988              | en-GB
        1988-3                | en-GB
        0 mar 1988            | en-GB
        2 mar 1988 x          | en-GB
        ' '                   | en-GB
        """)
    void isNoDate(String typed, String where) {
        assertEquals(Optional.empty(), reader(where).read(typed));
    }

    private static DateReader reader(String where) {
        return new DateReader(Locale.forLanguageTag(where), new TestClock());
    }
}
