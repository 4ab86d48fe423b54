package io.junheng.task.recurring;

import io.junheng.kit.problem.Problems;
import io.junheng.task.setting.Setting;
import io.junheng.task.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a plan can say of the obligations that belong to it (方案的报送要求): that each has a due date, and that each was met by all. */
@ApplicationScoped
public class Filings {

    private static final int MOST_TOLD = 100;
    private static final int AT_A_TIME = 20;

    private final Settings settings;
    private final ObligationKind kind;
    private final Obliged obliged;
    private final Obligations obligations;
    private final KnownCollections collections;
    private final Clock clock;

    Filings(
            Settings settings,
            ObligationKind kind,
            Obliged obliged,
            Obligations obligations,
            KnownCollections collections,
            Clock clock) {
        this.settings = settings;
        this.kind = kind;
        this.obliged = obliged;
        this.obligations = obligations;
        this.collections = collections;
        this.clock = clock;
    }

    /** Tells {@code problems} which of them do not exist in the region at {@code path}. */
    public void requireKnown(List<String> keys, String path, Problems problems) {
        for (int i = 0; i < keys.size(); i++) {
            problems.require(
                    setting(keys.get(i), path).isPresent(),
                    "/obligations/" + i,
                    RecurringProblem.OBLIGATION_UNKNOWN,
                    keys.get(i));
        }
    }

    /** Tells {@code problems} which of them name no day by which they are due. */
    public void requireDue(List<String> keys, String path, Problems problems) {
        for (int i = 0; i < keys.size(); i++) {
            Optional<Setting<Obligation>> found = setting(keys.get(i), path);
            problems.require(
                    found.filter(setting -> isDue(setting.values(), path)).isPresent(),
                    "/obligations/" + i,
                    RecurringProblem.OBLIGATION_WITHOUT_DAY,
                    found.map(Setting::name).orElse(keys.get(i)));
        }
    }

    private boolean isDue(Obligation obligation, String path) {
        return obligation.isCollected() ? collections.isDue(obligation.collection(), path) : obligation.namesItsDay();
    }

    /**
     * Tells {@code problems} who below {@code path} has not completed them, in time or late: what is done once, whenever it is due, and of what recurs each period that has
     * begun.
     */
    public void requireComplete(List<String> keys, String path, Problems problems) {
        for (int i = 0; i < keys.size(); i++) {
            String pointer = "/obligations/" + i;
            setting(keys.get(i), path)
                    .ifPresent(setting -> outstanding(setting, path)
                            .forEach(verdict -> problems.add(
                                    pointer,
                                    RecurringProblem.FILING_OUTSTANDING,
                                    setting.name(),
                                    verdict.subject(),
                                    verdict.period())));
        }
    }

    /** The first of what is outstanding, looked for among a few parties at a time, so that thousands of schools and years of weeks are no matter. */
    private List<Verdict> outstanding(Setting<Obligation> setting, String path) {
        Obligation obligation = setting.values();
        LocalDate today = LocalDate.now(clock);
        LocalDate last = obligation.frequency() == Frequency.ONCE ? obligation.validTo() : today;
        List<Obliged.Party> parties = obliged.parties(setting, path, today);
        List<Verdict> outstanding = new ArrayList<>();
        for (int i = 0; i < parties.size() && outstanding.size() < MOST_TOLD; i += AT_A_TIME) {
            List<Obliged.Party> some = parties.subList(i, Math.min(i + AT_A_TIME, parties.size()));
            obligations.verdicts(setting, some, obligation.validFrom(), last, today).stream()
                    .filter(verdict -> !verdict.state().isComplete())
                    .limit(MOST_TOLD - (long) outstanding.size())
                    .forEach(outstanding::add);
        }
        return outstanding;
    }

    private Optional<Setting<Obligation>> setting(String key, String path) {
        return settings.find(kind, key)
                .filter(setting -> path.startsWith(setting.regionPath())
                        || setting.regionPath().startsWith(path));
    }
}
