package io.junheng.task.meeting;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.region.KnownRegions;
import io.junheng.kit.time.Ids;
import io.junheng.task.order.MeetingOrders;
import io.junheng.task.reading.Reading;
import io.junheng.task.setting.Settings;
import io.junheng.task.setting.WorkLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records meetings and turns what they decided into tasks (会议登记、决定分解). */
@ApplicationScoped
class MeetingDesk {

    private static final int TITLE = 200;
    private static final int CONTENT = 2_000;
    private static final int MOST_TOPICS = 50;
    private static final int MOST_DECISIONS = 100;
    private static final int DECIMALS = 2;
    private static final BigDecimal MOST = new BigDecimal("10000000000000");

    private final Meetings meetings;
    private final MeetingOrders orders;
    private final Settings settings;
    private final MeetingRuleKind rules;
    private final KnownRegions regions;
    private final WorkLog log;
    private final Caller caller;
    private final Clock clock;
    private final Ids ids;

    MeetingDesk(
            Meetings meetings,
            MeetingOrders orders,
            Settings settings,
            MeetingRuleKind rules,
            KnownRegions regions,
            WorkLog log,
            Caller caller,
            Clock clock,
            Ids ids) {
        this.meetings = meetings;
        this.orders = orders;
        this.settings = settings;
        this.rules = rules;
        this.regions = regions;
        this.log = log;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** Records a meeting and returns its id; a decision that names a department and a due date becomes a task. */
    @Transactional
    String record(PostMeeting request) {
        Reading reading = new Reading();
        String title = reading.line("/title", request.title(), TITLE);
        String region = reading.line("/regionCode", request.regionCode(), 12);
        Optional<String> path =
                Optional.ofNullable(region).flatMap(regions::pathOf).filter(caller::sees);
        reading.require(
                region == null || path.isPresent(), "/regionCode", MeetingProblem.MEETING_REGION_UNKNOWN, region);
        LocalDate on = request.heldOn();
        reading.require(
                on != null && on.getYear() >= 1900 && !on.isAfter(LocalDate.now(clock)),
                "/heldOn",
                MeetingProblem.MEETING_DAY);
        List<String> agenda = agenda(request, reading);
        List<PostMeeting.Decision> decisions = request.decisions() == null ? List.of() : request.decisions();
        reading.require(
                decisions.size() <= MOST_DECISIONS,
                "/decisions",
                MeetingProblem.MEETING_TOO_MANY_DECISIONS,
                MOST_DECISIONS);
        for (int i = 0; i < Math.min(decisions.size(), MOST_DECISIONS); i++) {
            check(decisions.get(i), "/decisions/" + i, reading);
        }
        reading.throwIfAny();
        String id = ids.next("mtg");
        meetings.insert(id, title, region, path.orElseThrow(), on, agenda, caller.subject(), now());
        log.recorded(
                about(id, "MEETING", region, path.get()),
                "RECORDED",
                Map.of("title", title, "heldOn", on.toString(), "agenda", agenda));
        LocalDate assignBy = assignBy(path.get(), on);
        for (int i = 0; i < decisions.size(); i++) {
            decide(id, i + 1, decisions.get(i), assignBy, region, path.get());
        }
        return id;
    }

    /** Makes a task of a decision that has none. */
    @Transactional
    void assign(String meeting, String decision, PostDecisionTask request) {
        Meetings.Held held = meetings.locked(meeting, decision)
                .filter(found -> caller.sees(found.regionPath()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        if (held.orderId() != null) {
            throw Problem.of(MeetingProblem.DECISION_ASSIGNED, held.orderId());
        }
        assign(held, request.departmentCode(), request.dueOn(), "");
    }

    /** The last day on which it is in order that nobody carries out what was decided on the day, or null where no rule says one. */
    private LocalDate assignBy(String path, LocalDate on) {
        return settings.at(rules, path).stream()
                .findFirst()
                .map(rule -> on.plusDays(rule.values().unassignedAfterDays()))
                .orElse(null);
    }

    private void decide(
            String meeting,
            int position,
            PostMeeting.Decision decision,
            LocalDate assignBy,
            String region,
            String path) {
        String id = ids.next("dec");
        meetings.insert(id, meeting, position, decision, assignBy);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("meeting", meeting);
        values.put("content", decision.content());
        values.put("amount", decision.amount());
        values.put("recurrence", decision.recurrence());
        log.recorded(about(id, "MEETING_DECISION", region, path), "DECIDED", values);
        if (decision.departmentCode() != null) {
            assign(
                    new Meetings.Held(id, decision.content(), null, region, path, meeting, 1),
                    decision.departmentCode(),
                    decision.dueOn(),
                    "/decisions/" + (position - 1));
        }
    }

    private void assign(Meetings.Held held, String department, LocalDate dueOn, String at) {
        String order = orders.issue(held.id(), held.content(), department, dueOn, at);
        meetings.assigned(held.id(), order);
        log.moved(
                about(held.id(), "MEETING_DECISION", held.regionCode(), held.regionPath()),
                "DECIDED",
                "ASSIGNED",
                Map.of("order", order),
                held.version() + 1);
    }

    private static List<String> agenda(PostMeeting request, Reading reading) {
        List<String> agenda = request.agenda() == null ? List.of() : request.agenda();
        reading.require(
                !agenda.isEmpty() && agenda.size() <= MOST_TOPICS,
                "/agenda",
                MeetingProblem.MEETING_WITHOUT_TOPIC,
                MOST_TOPICS);
        for (int i = 0; i < Math.min(agenda.size(), MOST_TOPICS); i++) {
            reading.line("/agenda/" + i, agenda.get(i), TITLE);
        }
        return agenda;
    }

    private static void check(PostMeeting.Decision decision, String at, Reading reading) {
        reading.prose(at + "/content", decision == null ? null : decision.content(), CONTENT);
        if (decision == null) {
            return;
        }
        BigDecimal amount = decision.amount();
        boolean sound = amount == null
                || amount.signum() >= 0
                        && amount.stripTrailingZeros().scale() <= DECIMALS
                        && amount.compareTo(MOST) < 0;
        reading.require(
                sound && (amount == null) == (decision.recurrence() == null),
                at + "/amount",
                MeetingProblem.DECISION_AMOUNT);
        reading.require(
                (decision.departmentCode() == null) == (decision.dueOn() == null),
                at + "/dueOn",
                MeetingProblem.DECISION_HALF_ASSIGNED);
    }

    private static WorkLog.About about(String id, String kind, String region, String path) {
        return new WorkLog.About(id, kind, null, region, path, null);
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
