package airside.proofs.cluster;

import airside.proofs.ProofFailedException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Pods outside of Airside's namespace that run test clients of the gateway; `airside.traveller.load.TravellerMain`
/// describes their commands.
public final class Travellers {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String[] JAVA = {
        "java",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xmx512m",
        "-cp",
        "@/app/jib-classpath-file",
        "airside.traveller.load.TravellerMain"
    };

    private final Kubectl kubectl = new Kubectl("airside-travellers");
    private final String gateway;

    Travellers(String gateway) {
        this.gateway = gateway;
    }

    void install(String manifest) {
        kubectl.run("apply", "-f", manifest);
        kubectl.run("rollout", "status", "statefulset/traveller", "--timeout=120s");
    }

    /// Registers an account, and books until the ticket is issued, with the generated client.
    public Journey journey() {
        return Journey.ticketed(run("journey"));
    }

    /// Reads the booking again with the same account.
    public Journey readAgain(Journey journey) {
        return Journey.ticketed(
                run("again", "--username=" + journey.username(), "--locator=" + journey.recordLocator()));
    }

    /// Runs a command in the first pod, and returns its report.
    public JsonNode run(String command, String... options) {
        return start(0, command, options).report();
    }

    /// Starts a command in one of the pods.
    ///
    /// @param pod 0 or 1; each pod has its own client address
    public Running start(int pod, String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of("exec", "-i", "traveller-" + pod, "-c", "traveller", "--"));
        arguments.addAll(List.of(JAVA));
        arguments.add(command);
        arguments.add("--gateway=" + gateway);
        arguments.addAll(List.of(options));
        return new Running(command, kubectl.start(arguments.toArray(String[]::new)));
    }

    /// A command that runs in a pod.
    public static final class Running {
        private final String command;
        private final Process process;

        private Running(String command, Process process) {
            this.command = command;
            this.process = process;
        }

        /// Stops the command, and returns its report.
        public JsonNode finish() {
            try {
                process.getOutputStream().close();
            } catch (IOException e) {
                // the command has already ended
            }
            return report();
        }

        /// Waits until the command has ended by itself, and returns its report.
        ///
        /// @throws ProofFailedException with the error output, if the exit code is not 0
        public JsonNode report() {
            try {
                String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
                if (process.waitFor() != 0) {
                    throw new ProofFailedException("The command %s of the travellers exited with %d: %s"
                            .formatted(command, process.exitValue(), errors.strip()));
                }
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new ProofFailedException(
                        "The command %s of the travellers printed no JSON report".formatted(command), e);
            } catch (InterruptedException e) {
                throw new ProofFailedException("Interrupted", e);
            }
        }
    }
}
