package io.junheng.audit.publication;

import io.junheng.audit.log.AuditConfig;
import io.junheng.audit.log.Checkpoints;
import io.junheng.audit.log.Cosignatures;
import io.junheng.audit.log.LogProofs;
import io.junheng.audit.tree.VerifyingKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A witness (见证者), such as another Junheng, asked over the protocol C2SP tlog-witness: it gets the checkpoint with proof that the log grew
 * from the one it saw last, and answers with its cosignature.
 */
final class WitnessTarget implements PublicationTarget {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CONFLICT = 409;
    private static final int OK = 200;

    private final String name;
    private final AuditConfig.Witness config;
    private final VerifyingKey key;
    private final LogProofs proofs;
    private final Cosignatures cosignatures;
    private final HttpClient http;

    WitnessTarget(
            String name, AuditConfig.Witness config, LogProofs proofs, Cosignatures cosignatures, HttpClient http) {
        this.name = name;
        this.config = config;
        this.key = VerifyingKey.parse(config.key());
        this.proofs = proofs;
        this.cosignatures = cosignatures;
        this.http = http;
        if (!key.cosigns()) {
            throw new IllegalStateException("The key of the witness " + name + " is a log's, not a witness's.");
        }
    }

    @Override
    public String name() {
        return "witness " + name;
    }

    @Override
    public Duration every() {
        return config.every();
    }

    @Override
    public String publish(Checkpoints.Signed checkpoint) throws IOException {
        HttpResponse<String> answer = ask(checkpoint, cosignatures.newestOf(key));
        if (answer.statusCode() == CONFLICT && answer.body().strip().matches("[0-9]{1,18}")) {
            long seen = Long.parseLong(answer.body().strip());
            if (seen > checkpoint.size()) {
                throw new IOException("the witness has seen " + seen + " entries, this log has " + checkpoint.size()
                        + ": it was set back");
            }
            answer = ask(checkpoint, seen);
        }
        if (answer.statusCode() != OK) {
            throw new IOException("the witness answered " + answer.statusCode());
        }
        List<String> lines = answer.body().lines().toList();
        return cosignatures
                .keep(checkpoint, key, lines)
                .orElseThrow(() -> new IOException("the witness's answer is not its cosignature"));
    }

    private HttpResponse<String> ask(Checkpoints.Signed checkpoint, long seen) throws IOException {
        List<String> proof =
                seen == 0 || seen == checkpoint.size() ? List.of() : proofs.consistency(seen, checkpoint.size());
        String body = "old " + seen + "\n"
                + proof.stream().map(hash -> hash + "\n").collect(Collectors.joining()) + "\n" + checkpoint.note();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(config.url() + "/add-checkpoint"))
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        config.apiKey().ifPresent(apiKey -> request.header("Authorization", "Bearer " + apiKey));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
