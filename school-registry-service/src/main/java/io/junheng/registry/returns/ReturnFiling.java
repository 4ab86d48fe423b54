package io.junheng.registry.returns;

import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Violation;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.reading.Collecting;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Files figures as texts into returns (填报), for other parts of the service; needs a running transaction. */
@ApplicationScoped
public class ReturnFiling {

    private final ReturnDesk desk;

    ReturnFiling(ReturnDesk desk) {
        this.desk = desk;
    }

    /** Figures by data element as they are written; what is not among them stays as the return has it. */
    public record Sent(Subject subject, String code, String form, int year, Map<String, String> texts) {

        ReturnKey key() {
            return new ReturnKey(subject, code, form, year);
        }
    }

    /** What becomes of one return. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REJECTED
    }

    /** What became of one return: with REJECTED, every reason; else what it does not hold. */
    public record Filed(Outcome outcome, List<Violation> remarks) {}

    /** Fills the returns, each for itself; what is rejected has no effect, and with {@code commit} false nothing has. */
    public List<Filed> file(List<Sent> all, boolean commit) {
        ReturnDesk.Batch batch = desk.open(all.stream().map(Sent::key).toList());
        List<Filed> filed = new ArrayList<>(all.size());
        for (Sent sent : all) {
            filed.add(file(sent, batch));
        }
        if (commit) {
            batch.save();
        }
        return filed;
    }

    private static Filed file(Sent sent, ReturnDesk.Batch batch) {
        try {
            Collecting reading = new Collecting();
            Map<String, BigDecimal> numbers = new HashMap<>(batch.reported(sent.key()));
            sent.texts()
                    .forEach((element, text) -> numbers.put(
                            element,
                            reading.read("/values/" + element, () -> batch.figure(sent.key(), element, text))));
            ReturnDesk.Change change = batch.fill(sent.key(), numbers, null, reading);
            Outcome outcome =
                    change.nothing() ? Outcome.UNCHANGED : change.before() == null ? Outcome.CREATED : Outcome.UPDATED;
            return new Filed(
                    outcome,
                    batch.findings(change.after()).stream()
                            .map(Finding::violation)
                            .toList());
        } catch (Problem refused) {
            return new Filed(Outcome.REJECTED, refused.violations());
        }
    }
}
