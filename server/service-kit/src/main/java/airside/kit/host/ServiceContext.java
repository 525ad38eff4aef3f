package airside.kit.host;

import airside.kit.json.ContractDocument;
import airside.kit.json.Json;
import airside.kit.request.ClientAddresses;
import airside.kit.securitylog.SecurityLog;
import airside.kit.settings.Settings;
import airside.kit.tokens.Callers;
import airside.kit.tracing.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;

/// What the host provides to a service. Services of one process share it, except for their own sections of the
/// settings.
///
/// @param settings all settings; a service reads its own section: `settings.at("flights")`
/// @param clock the only source of time
/// @param json reads and writes bodies
/// @param contract the OpenAPI document
/// @param metrics the registry of metrics
/// @param tracing creates spans
/// @param addresses the addresses of the other services
/// @param callers identifies the caller of a request by its access token
/// @param clientAddresses reads the network address of the client of a request
/// @param securityLog the log of sign-ins, refusals and changes of rights
public record ServiceContext(
        Settings settings,
        Clock clock,
        Json json,
        ContractDocument contract,
        MeterRegistry metrics,
        Tracing tracing,
        ServiceAddresses addresses,
        Callers callers,
        ClientAddresses clientAddresses,
        SecurityLog securityLog) {}
