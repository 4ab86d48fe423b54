package io.junheng.task.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** The orders that carry out what meetings decided (会议决定的督办单). */
@ApplicationScoped
public class MeetingOrders {

    private static final int TITLE = 200;

    private final OrderDesk desk;

    MeetingOrders(OrderDesk desk) {
        this.desk = desk;
    }

    /** Issues the order that carries out a decision and returns its id; what is refused is pointed to below {@code at}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String issue(String decision, String content, String department, LocalDate dueOn, String at) {
        int end = content.offsetByCodePoints(0, Math.min(TITLE, content.codePointCount(0, content.length())));
        String title = content.substring(0, end).replaceAll("\\s+", " ").strip();
        return desk.issue(
                new PostOrder(
                        OrderKind.SUPERVISION,
                        OrderSource.MEETING,
                        decision,
                        title,
                        content,
                        department,
                        null,
                        dueOn,
                        false),
                at);
    }
}
