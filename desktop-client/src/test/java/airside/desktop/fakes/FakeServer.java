package airside.desktop.fakes;

import airside.desktop.gateway.ApiFailure;
import airside.desktop.gateway.ApiFailure.Unreachable.Cause;
import airside.desktop.gateway.ApiFailureException;
import airside.desktop.gateway.ServerGateway;
import java.net.URI;
import java.time.Duration;

/// A fake server that responds after four milliseconds, until a test makes it unreachable.
public final class FakeServer implements ServerGateway {
    public boolean isGone;
    /// Why the server does not answer while it is gone.
    public Cause cause = Cause.REFUSED;
    private URI address = URI.create("http://localhost:8080");

    @Override
    public URI address() {
        return address;
    }

    @Override
    public void moveTo(URI other) {
        address = other;
    }

    @Override
    public Duration echo() {
        if (isGone) throw new ApiFailureException(new ApiFailure.Unreachable(false, cause));
        return Duration.ofMillis(4);
    }
}
