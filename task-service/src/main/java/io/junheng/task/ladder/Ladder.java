package io.junheng.task.ladder;

import java.util.List;

/** A ladder (督办阶梯): the kinds of tasks it holds for, whether its days are working days, and its steps from the first to the last. */
record Ladder(List<TaskKind> appliesTo, Days days, List<Step> steps) {

    Ladder {
        appliesTo = appliesTo == null ? List.of() : List.copyOf(appliesTo);
        steps = steps == null ? List.of() : List.copyOf(steps);
        days = days == null ? Days.CALENDAR : days;
    }

    /** How days are counted (计日方式). */
    enum Days {
        /** 自然日 */
        CALENDAR,
        /** 工作日 */
        WORKING
    }

    /** One step (一级): that many days overdue, negative before the due date, this is done, and these are told that way. */
    record Step(Integer overdueDays, Measure measure, List<Told> recipients, List<Channel> channels) {

        Step {
            recipients = recipients == null ? List.of() : List.copyOf(recipients);
            channels = channels == null ? List.of() : List.copyOf(channels);
        }
    }

    /** Who is told (告知对象). */
    enum Told {
        /** 责任人 */
        OWNER,
        /** 承办部门 */
        DEPARTMENT,
        /** 所在区划 */
        REGION,
        /** 上级区划 */
        UPPER_REGION,
        /** 下达人 */
        ISSUER
    }

    /** How (方式). */
    enum Channel {
        /** 收件箱 */
        INBOX,
        /** 邮件,收件箱中亦有 */
        EMAIL
    }
}
