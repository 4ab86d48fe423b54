package io.junheng.task.ladder;

import io.junheng.contracts.task.MeasureState;
import io.junheng.contracts.task.MeasureTaken;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.time.Ids;
import io.junheng.task.calendar.Calendars;
import io.junheng.task.notification.Notice;
import io.junheng.task.notification.Notifications;
import io.junheng.task.setting.Setting;
import io.junheng.task.setting.Settings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Lets tasks climb their ladders (督办升级). What a task has reached is read from its due date and its notes, never from a timer: a restart loses nothing, a second instance repeats nothing,
 * and a clock that jumps makes a task climb one step a day at most. Of several ladders the nearest region's holds.
 */
@ApplicationScoped
class Climbing {

    private static final int BATCH = 2_000;

    private final Settings settings;
    private final LadderKind kind;
    private final Measures measures;
    private final Calendars calendars;
    private final Notifications notifications;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    Climbing(
            Settings settings,
            LadderKind kind,
            Measures measures,
            Calendars calendars,
            Notifications notifications,
            Outbox outbox,
            Clock clock,
            Ids ids) {
        this.settings = settings;
        this.kind = kind;
        this.measures = measures;
        this.calendars = calendars;
        this.notifications = notifications;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    @Scheduled(
            every = "{junheng.task.ladder.look}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void tick() {
        climb(LocalDate.now(clock));
    }

    /** Lets every task take the step it has reached on the day; how many steps were taken. */
    @ActivateRequestContext
    int climb(LocalDate today) {
        List<Setting<Ladder>> ladders = settings.all(kind);
        int taken = 0;
        for (TaskKind task : TaskKind.values()) {
            List<String> ruled = new ArrayList<>();
            for (Setting<Ladder> ladder : ladders) {
                if (ladder.values().appliesTo().contains(task)) {
                    taken += climb(task, ladder, List.copyOf(ruled), today);
                    ruled.add(ladder.regionPath());
                }
            }
        }
        return taken;
    }

    private int climb(TaskKind task, Setting<Ladder> ladder, List<String> ruledBelow, LocalDate today) {
        int taken = 0;
        List<Ladder.Step> steps = ladder.values().steps();
        for (int i = 0; i < steps.size(); i++) {
            Ladder.Step step = steps.get(i);
            Measures.Rung rung = new Measures.Rung(
                    task,
                    ladder.key(),
                    ladder.regionPath(),
                    ruledBelow,
                    i + 1,
                    step.overdueDays(),
                    step.measure(),
                    dueUntil(ladder, step, today),
                    today);
            taken += climb(rung, step);
        }
        return taken;
    }

    private int climb(Measures.Rung rung, Ladder.Step step) {
        int taken = 0;
        for (Batch batch = Batch.NONE; batch.more(); ) {
            Measures.Place after = batch.last();
            batch = QuarkusTransaction.requiringNew().call(() -> batch(rung, after, step));
            taken += batch.taken();
        }
        return taken;
    }

    /** How many steps one transaction took, up to which task it got, and whether there may be more behind it. */
    private record Batch(int taken, Measures.Place last, boolean more) {
        static final Batch NONE = new Batch(0, Measures.Place.BEGINNING, true);
    }

    private Batch batch(Measures.Rung rung, Measures.Place after, Ladder.Step step) {
        List<Climber> climbers = measures.reaching(rung, after, BATCH);
        if (climbers.isEmpty()) {
            return new Batch(0, after, false);
        }
        List<String> measureIds =
                climbers.stream().map(climber -> ids.next("mea")).toList();
        Set<String> taken = measures.take(rung, climbers, measureIds);
        List<Notice> notices = new ArrayList<>();
        List<MeasureTaken> told = new ArrayList<>();
        for (int i = 0; i < climbers.size(); i++) {
            Climber climber = climbers.get(i);
            if (taken.contains(climber.id())) {
                notices.addAll(Announcement.of(step, climber, rung.today()));
                told.add(event(measureIds.get(i), rung, climber));
            }
        }
        notifications.tell(notices);
        outbox.append(told);
        Climber last = climbers.get(climbers.size() - 1);
        return new Batch(taken.size(), Measures.Place.of(last), climbers.size() == BATCH);
    }

    private static MeasureTaken event(String id, Measures.Rung rung, Climber climber) {
        return new MeasureTaken(
                null,
                new MeasureState(
                        id,
                        climber.kind().name(),
                        climber.id(),
                        climber.title(),
                        rung.ladder(),
                        rung.number(),
                        rung.overdueDays(),
                        rung.measure().name(),
                        climber.dueOn(),
                        rung.today(),
                        climber.regionCode(),
                        climber.regionPath(),
                        1));
    }

    /** The latest due date that is so many days overdue on {@code today}. */
    private LocalDate dueUntil(Setting<Ladder> ladder, Ladder.Step step, LocalDate today) {
        int days = -step.overdueDays();
        return ladder.values().days() == Ladder.Days.WORKING
                ? calendars.workingDays(ladder.regionPath()).plus(today, days)
                : today.plusDays(days);
    }
}
