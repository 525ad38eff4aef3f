package airside.traveller.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Sends requests from one address as fast as possible.
final class Flood {
    private static final int CLIENTS = 16;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private Flood() {}

    /// The result; printed as JSON.
    ///
    /// @param answers number of answers by status; 0 means no answer
    /// @param withoutRetryAfter number of answers 429 without a `Retry-After` header
    record Report(Map<Integer, Integer> answers, int withoutRetryAfter) {}

    static Report of(URI address, HttpRequest.Builder request, Duration time) {
        Map<Integer, Integer> answers = new ConcurrentHashMap<>();
        var withoutRetryAfter = new AtomicInteger();
        long endAt = System.nanoTime() + time.toNanos();
        HttpRequest each = request.uri(address).timeout(TIMEOUT).build();
        try (var http = HttpClient.newHttpClient();
                var threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (int client = 0; client < CLIENTS; client++) {
                threads.submit(() -> {
                    while (System.nanoTime() < endAt) {
                        send(http, each, answers)
                                .filter(answer -> answer.statusCode() == 429)
                                .filter(answer -> answer.headers()
                                        .firstValue("Retry-After")
                                        .isEmpty())
                                .ifPresent(_ -> withoutRetryAfter.incrementAndGet());
                    }
                    return null;
                });
            }
        }
        return new Report(new TreeMap<>(answers), withoutRetryAfter.get());
    }

    private static Optional<HttpResponse<Void>> send(
            HttpClient http, HttpRequest request, Map<Integer, Integer> answers) throws InterruptedException {
        try {
            HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
            answers.merge(answer.statusCode(), 1, Integer::sum);
            return Optional.of(answer);
        } catch (IOException e) {
            answers.merge(0, 1, Integer::sum);
            return Optional.empty();
        }
    }
}
