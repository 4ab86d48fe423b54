package io.junheng.task.recurring;

import io.junheng.task.setting.Setting;
import io.junheng.task.setting.Settings;
import io.junheng.task.setting.WorkLog;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Notices the periods that went by without an obligation being met (逾期未履行), each once: the note is a row that nobody can write twice, so that neither a restart nor a second
 * instance nor a clock that is set back tells of it again. It looks back over what a long stop may have left out.
 */
@ApplicationScoped
class MissedObligations {

    private static final int LOOKS_BACK_DAYS = 62;

    private final Settings settings;
    private final ObligationKind kind;
    private final Obliged obliged;
    private final Obligations obligations;
    private final Occurrences occurrences;
    private final WorkLog log;
    private final Clock clock;

    MissedObligations(
            Settings settings,
            ObligationKind kind,
            Obliged obliged,
            Obligations obligations,
            Occurrences occurrences,
            WorkLog log,
            Clock clock) {
        this.settings = settings;
        this.kind = kind;
        this.obliged = obliged;
        this.obligations = obligations;
        this.occurrences = occurrences;
        this.log = log;
        this.clock = clock;
    }

    @Scheduled(every = "15m", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void look() {
        notice(LocalDate.now(clock));
    }

    /** Notices what is missed on the day; how many of them are new. */
    @Transactional
    int notice(LocalDate today) {
        return settings.all(kind).stream()
                .mapToInt(setting -> notice(setting, today))
                .sum();
    }

    private int notice(Setting<Obligation> setting, LocalDate today) {
        Map<String, Obliged.Party> parties = obliged.parties(setting, "/", today).stream()
                .collect(Collectors.toMap(Obliged.Party::code, party -> party));
        List<Verdict> failed = obligations
                .verdicts(setting, List.copyOf(parties.values()), today.minusDays(LOOKS_BACK_DAYS), today, today)
                .stream()
                .filter(verdict -> verdict.verdict().equals("FAIL"))
                .toList();
        int noticed = 0;
        for (Verdict verdict : failed) {
            Obliged.Party party = parties.get(verdict.subject());
            if (occurrences.miss(setting, party, verdict, today)) {
                tell(setting, party, verdict);
                noticed++;
            }
        }
        return noticed;
    }

    private void tell(Setting<Obligation> setting, Obliged.Party party, Verdict verdict) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("period", verdict.period());
        values.put("dueOn", verdict.dueOn().toString());
        values.put("needed", verdict.needed());
        values.put("done", verdict.done());
        values.put("finding", setting.values().finding());
        log.recorded(
                new WorkLog.About(
                        "mis_" + setting.key() + "_" + party.code() + "_" + verdict.period(),
                        "OBLIGATION_MISSED",
                        setting.key(),
                        party.regionCode(),
                        party.regionPath(),
                        party.code()),
                "NOTICED",
                values);
    }
}
