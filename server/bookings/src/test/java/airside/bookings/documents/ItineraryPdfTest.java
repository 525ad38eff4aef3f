package airside.bookings.documents;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import airside.bookings.booking.Booking;
import airside.bookings.booking.SampleBookings;
import airside.names.AirlineName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/// FEATURE: the itinerary prints the flights, the travellers with their tickets, and the receipt.
class ItineraryPdfTest {
    /// Margin of the page and padding of a card, in points.
    private static final float CARD_EDGE = 50;

    /// Height of the title and the booking reference above the cards, in points.
    private static final float HEAD = 110;

    /// Margin at the bottom of the page, with the page number, in points.
    private static final float FOOT = 51;

    private final ItineraryPdf printer = new ItineraryPdf();

    @Test
    void itHasFlightsTravellersTicketsAndReceipt() throws IOException {
        String text = textOf(SampleBookings.ticketed(), "ticketed");
        for (String needed : List.of(
                "Q7XK2M",
                "Confirmed and ticketed",
                "Outbound · Fri 18 December 2026",
                "Return · Sun 27 December 2026",
                "BA117",
                "London Heathrow",
                "7 h 35",
                "Maya Okafor",
                "OKAFOR/ZOE MISS",
                "125-2400018817",
                "GB Air passenger duty",
                "€ 2,472.00",
                "Visa ending 4242, simulated acquirer · authorisation 018842",
                "Change for € 60.00 · refund not allowed",
                "no money has moved")) {
            assertTrue(text.contains(needed), () -> needed + " is missing in:\n" + text);
        }
    }

    @Test
    void aHeldBookingSaysWhenItMustBePaid() throws IOException {
        String text = textOf(SampleBookings.held(), "held");
        assertTrue(text.contains("to be paid by 24 Nov 2026 10:24 UTC"), text);
        assertFalse(text.contains("receipt to"), text);
    }

    @Test
    void latinGreekAndCyrillicNamesPrintAsTheyAre() throws IOException {
        List<String> surnames = List.of("Nguyễn", "Þórðardóttir", "Παπαδόπουλος", "Щербаков", "Œuvré", "İnönü");
        for (String surname : surnames) {
            String text = textOf(SampleBookings.ticketed(List.of(SampleBookings.adult("P1", "Ana", surname))), "name");
            assertTrue(text.contains("Ana " + surname), () -> surname + " is missing in:\n" + text);
        }
    }

    @Test
    void aNameInAnotherScriptPrintsAsAirlinesSeeIt() throws IOException {
        String text = textOf(
                SampleBookings.ticketed(
                        List.of(SampleBookings.adult("P1", "小明", "王", new AirlineName("WANG/XIAOMING MS")))),
                "han");
        assertTrue(text.contains("WANG/XIAO MING MS") || text.contains("WANG/XIAOMING MS"), text);
        assertFalse(text.contains("#"), text);
    }

    /// Text that would leave the page or overlap the next column is cut off.
    @Test
    void longUnbrokenNamesStayInTheirCards() throws IOException {
        String surname = "W".repeat(60) + "ensteinhausenbergerdorff";
        Booking booking = SampleBookings.ticketed(List.of(
                SampleBookings.adult("P1", "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren", surname),
                SampleBookings.adult("P2", "Noor", "Haddad")));
        textOf(booking, "long-names");
        try (PDDocument document = Loader.loadPDF(printer.print(booking))) {
            List<TextPosition> letters = new ArrayList<>();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    boolean isInCards =
                            letter.getYDirAdj() > HEAD && letter.getYDirAdj() < letter.getPageHeight() - FOOT;
                    if (isInCards) letters.add(letter);
                    super.processTextPosition(letter);
                }
            }.getText(document);
            float right = document.getPage(0).getMediaBox().getWidth() - CARD_EDGE;
            for (TextPosition letter : letters) {
                assertTrue(end(letter) <= right, () -> letter + " ends at " + end(letter) + " of " + right);
            }
            assertNoOverlap(letters);
        }
    }

    private static float end(TextPosition letter) {
        return letter.getXDirAdj() + letter.getWidthDirAdj();
    }

    /// No two letters overlap: a name that leaves its column would cover the ticket beside it.
    private static void assertNoOverlap(List<TextPosition> letters) {
        for (TextPosition one : letters) {
            for (TextPosition other : letters) {
                boolean isSameLine = one != other && Math.abs(one.getYDirAdj() - other.getYDirAdj()) < 1;
                boolean covers = isSameLine
                        && other.getXDirAdj() > one.getXDirAdj() + 0.3f
                        && other.getXDirAdj() < one.getXDirAdj() + one.getWidthDirAdj() - 1.5f;
                assertFalse(covers, () -> one + " and " + other + " at " + one.getYDirAdj());
            }
        }
    }

    @Test
    void markupInANameIsOnlyText() throws IOException {
        String text = textOf(
                SampleBookings.ticketed(List.of(
                        SampleBookings.adult("P1", "<b>&\u0001", "\"Okafor\"", new AirlineName("OKAFOR/B MS")))),
                "markup");
        assertTrue(text.contains("<b>&"), text);
    }

    @Test
    void everyTypefaceIsInTheDocument() throws IOException {
        try (PDDocument document = Loader.loadPDF(printer.print(SampleBookings.ticketed()))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded() && font.getName().contains("Inter"), font.getName());
                }
            }
        }
    }

    /// Writes each document to the build folder, for inspection by people.
    private String textOf(Booking booking, String name) throws IOException {
        byte[] pdf = printer.print(booking);
        Path folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve("itinerary-" + name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
