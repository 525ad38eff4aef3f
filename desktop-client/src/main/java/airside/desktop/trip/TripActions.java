package airside.desktop.trip;

import airside.desktop.background.Background;
import airside.desktop.background.Cancellable;
import airside.desktop.navigation.Notifications;
import airside.desktop.text.FailureMessage;
import airside.desktop.text.FailureMessages;
import airside.desktop.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Runs the actions on a booking (cancel, download, print) one at a time, and has the problem of the last one.
final class TripActions {
    private final Background background;
    private final Notifications notifications;
    private final Messages messages;
    private final FailureMessages failureMessages;
    private Cancellable running = Cancellable.NOTHING;

    // Properties
    private final ReadOnlyBooleanWrapper isBusy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<FailureMessage>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    TripActions(Background background, Notifications notifications, Messages messages) {
        this.background = background;
        this.notifications = notifications;
        this.messages = messages;
        this.failureMessages = new FailureMessages(messages);
    }

    // Commands

    /// Runs an action in the background; cancels the previous one.
    <T> void run(Callable<T> work, Consumer<T> done) {
        running.cancel();
        isBusy.set(true);
        problem.set(Optional.empty());
        running = background.run(
                work,
                answer -> {
                    isBusy.set(false);
                    done.accept(answer);
                },
                failure -> {
                    isBusy.set(false);
                    problem.set(Optional.of(failureMessages.of(failure)));
                });
    }

    /// Downloads a document into a file.
    void save(Path file, Supplier<byte[]> document) {
        run(() -> write(file, document.get()), isSaved -> {
            if (isSaved) notifications.show(messages.text("trip.saved", file.toString()));
            else problem.set(Optional.of(notSaved(file)));
        });
    }

    private static boolean write(Path file, byte[] document) {
        try {
            Files.write(file, document);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private FailureMessage notSaved(Path file) {
        return new FailureMessage(
                messages.text("trip.notSaved"), messages.text("trip.notSaved.advice", file.toString()), "", "");
    }

    /// Shows the outcome of printing, after a failure with an alternative.
    void printed(PrintOutcome outcome) {
        problem.set(Optional.empty());
        switch (outcome) {
            case PRINTED -> notifications.show(messages.text("trip.print.done"));
            case CANCELLED -> notifications.show(messages.text("trip.print.cancelled"));
            case NO_PRINTER, FAILED -> problem.set(Optional.of(notPrinted(outcome)));
        }
    }

    private FailureMessage notPrinted(PrintOutcome outcome) {
        String what = messages.text(outcome == PrintOutcome.NO_PRINTER ? "trip.print.none" : "trip.print.failed");
        return new FailureMessage(what, messages.text("trip.print.instead"), "", "");
    }

    /// Cancels the running action.
    void close() {
        running.cancel();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return isBusy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<FailureMessage>> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
