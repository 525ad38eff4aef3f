package airside.desktop.trip;

import java.util.function.Supplier;
import javafx.print.PageLayout;
import javafx.print.PrinterJob;
import javafx.scene.control.Label;
import javafx.scene.transform.Scale;
import javafx.stage.Window;

/// Prints with the operating system's printers and print dialog.
final class DesktopPrinter implements Printer {
    private static final System.Logger LOG = System.getLogger(DesktopPrinter.class.getName());

    private final Supplier<Window> window;

    /// @param window the window over which the dialog opens
    DesktopPrinter(Supplier<Window> window) {
        this.window = window;
    }

    /// Returns [PrintOutcome#FAILED] after any exception, because printer drivers fail in many ways.
    @Override
    public PrintOutcome print(String text) {
        try {
            PrinterJob job = PrinterJob.createPrinterJob();
            if (job == null) return PrintOutcome.NO_PRINTER;
            if (!job.showPrintDialog(window.get())) return PrintOutcome.CANCELLED;
            boolean isPrinted = job.printPage(page(text, job.getJobSettings().getPageLayout())) && job.endJob();
            return isPrinted ? PrintOutcome.PRINTED : PrintOutcome.FAILED;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Printing failed", e);
            return PrintOutcome.FAILED;
        }
    }

    /// Returns the text scaled down to the page.
    private static Label page(String text, PageLayout layout) {
        Label page = new Label(text);
        page.getStyleClass().add("mono");
        double width = page.prefWidth(-1);
        double height = page.prefHeight(-1);
        double fit = Math.min(1, Math.min(layout.getPrintableWidth() / width, layout.getPrintableHeight() / height));
        if (fit > 0 && fit < 1) page.getTransforms().add(new Scale(fit, fit));
        return page;
    }
}
