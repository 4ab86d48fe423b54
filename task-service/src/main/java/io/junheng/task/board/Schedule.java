package io.junheng.task.board;

import io.junheng.task.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Schedules backwards (倒排工期): from the day everything has to be finished, when each step has to be finished and begun at the latest, so that those that wait for it can follow. Days are
 * working days; a step of one day begins and ends on the same.
 */
final class Schedule {

    private final Map<String, Step> steps;
    private final Map<String, List<String>> waiting;
    private final WorkingDays days;

    /** A step that takes that many working days and begins after the steps {@code after}. */
    record Step(String key, String title, int workingDays, List<String> after) {}

    /** When a step is begun and finished at the latest. */
    record Slot(Step step, LocalDate start, LocalDate finish) {}

    Schedule(Map<String, Step> steps, WorkingDays days) {
        this.steps = steps;
        this.days = days;
        waiting = new HashMap<>();
        steps.values()
                .forEach(step -> step.after()
                        .forEach(before -> waiting.computeIfAbsent(before, key -> new ArrayList<>())
                                .add(step.key())));
    }

    /** The slots in the order of the steps; empty for steps that wait for one another in a circle. */
    List<Slot> backFrom(LocalDate due) {
        Map<String, Integer> left = new HashMap<>();
        Deque<String> ready = new ArrayDeque<>();
        steps.keySet().forEach(key -> {
            left.put(key, waiting.getOrDefault(key, List.of()).size());
            if (left.get(key) == 0) {
                ready.add(key);
            }
        });
        Map<String, Slot> slots = new HashMap<>();
        while (!ready.isEmpty()) {
            Step step = steps.get(ready.poll());
            slots.put(step.key(), slot(step, due, slots));
            for (String before : step.after()) {
                if (left.merge(before, -1, Integer::sum) == 0) {
                    ready.add(before);
                }
            }
        }
        return slots.size() < steps.size()
                ? List.of()
                : steps.keySet().stream().map(slots::get).toList();
    }

    private Slot slot(Step step, LocalDate due, Map<String, Slot> slots) {
        LocalDate finish = days.isWorked(due) ? due : days.plus(due, -1);
        for (String next : waiting.getOrDefault(step.key(), List.of())) {
            LocalDate before = days.plus(slots.get(next).start(), -1);
            finish = before.isBefore(finish) ? before : finish;
        }
        return new Slot(step, days.plus(finish, 1 - step.workingDays()), finish);
    }
}
