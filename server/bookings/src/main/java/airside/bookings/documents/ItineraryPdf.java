package airside.bookings.documents;

import airside.bookings.booking.Booking;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;

/// Makes itineraries as PDF/A-2u (ISO 19005-2), the format for archives: the document contains its fonts and colour
/// profile and needs no fonts of the machine.
public final class ItineraryPdf {
    /// Making a PDF uses a CPU fully; more at a time would slow other requests down.
    private static final int AT_A_TIME_MAX = 2;

    private final PageFonts fonts = new PageFonts();
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final Semaphore places = new Semaphore(AT_A_TIME_MAX);

    /// Limits the logging of the PDF library, which logs every step, to warnings.
    public ItineraryPdf() {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /// Returns the itinerary and receipt of a booking as a PDF.
    public byte[] print(Booking booking) {
        String page = new ItineraryPage(booking, fonts::canPrint).html();
        places.acquireUninterruptibly();
        try {
            return print(page);
        } finally {
            places.release();
        }
    }

    private byte[] print(String page) {
        try (var document = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .useFont(fonts::regular, PageFonts.FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(fonts::semiBold, PageFonts.FAMILY, 600, FontStyle.NORMAL, true)
                    .usePdfAConformance(PdfAConformance.PDFA_2_U)
                    .useColorProfile(colours)
                    .withProducer("Airside")
                    .withHtmlContent(page, null)
                    .toStream(document)
                    .run();
            return document.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF of the itinerary could not be made", e);
        }
    }
}
