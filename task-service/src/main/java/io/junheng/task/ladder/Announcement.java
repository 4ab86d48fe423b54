package io.junheng.task.ladder;

import io.junheng.task.notification.Notice;
import io.junheng.task.notification.Recipient;
import io.junheng.task.notification.RecipientKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What those concerned are told when a task takes a step (告知). Where somebody is not known, the region is told instead: no step goes unnoticed. */
final class Announcement {

    private Announcement() {}

    static List<Notice> of(Ladder.Step step, Climber climber, LocalDate today) {
        Set<Recipient> recipients = new LinkedHashSet<>();
        step.recipients().forEach(told -> recipients.add(recipient(told, climber)));
        return recipients.stream()
                .map(recipient -> new Notice(
                        recipient,
                        step.measure().name(),
                        "[" + step.measure().zh() + "]" + climber.title(),
                        body(climber, today),
                        climber.kind().name(),
                        climber.id(),
                        step.channels().contains(Ladder.Channel.EMAIL)))
                .toList();
    }

    private static String body(Climber climber, LocalDate today) {
        long days = ChronoUnit.DAYS.between(climber.dueOn(), today);
        String when = days > 0 ? "已逾期 " + days + " 天" : days == 0 ? "今日到期" : "还有 " + -days + " 天到期";
        return "承办:" + climber.department() + ";期限:" + climber.dueOn() + ";" + when + "。";
    }

    private static Recipient recipient(Ladder.Told told, Climber climber) {
        return switch (told) {
            case OWNER -> orRegion(RecipientKind.PERSON, climber.person(), climber);
            case ISSUER -> orRegion(RecipientKind.PERSON, climber.issuer(), climber);
            case DEPARTMENT -> orRegion(RecipientKind.DEPARTMENT, climber.departmentCode(), climber);
            case REGION -> region(climber);
            case UPPER_REGION -> orRegion(RecipientKind.REGION, climber.upperRegion(), climber);
        };
    }

    private static Recipient orRegion(RecipientKind kind, String code, Climber climber) {
        return code == null || code.isEmpty() ? region(climber) : new Recipient(kind, code);
    }

    private static Recipient region(Climber climber) {
        return new Recipient(RecipientKind.REGION, climber.regionCode());
    }
}
