package io.junheng.task.order;

import io.junheng.contracts.task.OrderState;
import io.junheng.kit.problem.Problem;
import io.junheng.task.dossier.DossierProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * An order (督办单、限期整改). It is issued to a department, answered with a plan or a report, and closed, returned or found to have failed by its issuer or by somebody else
 * who did not act; what fails after its deadline is referred to those who can penalise. Once closed it never changes: what comes back is a new order.
 */
record Order(
        String id,
        OrderKind kind,
        Origin origin,
        String title,
        String content,
        String department,
        String departmentCode,
        String schoolCode,
        String regionCode,
        String regionPath,
        String issuer,
        Instant issuedAt,
        Instant dueAt,
        LocalDate dueOn,
        OrderStatus status,
        String reportedBy,
        String closedBy,
        String reopens,
        boolean referred,
        long version) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The last minute of the day (23:59), until which something that is due on it is in time. */
    static Instant endOf(LocalDate day) {
        return day.atTime(23, 59).atZone(CHINA).toInstant();
    }

    /** Moves on; {@code actor} is who decides it and {@code now} when. */
    Order moved(OrderStatus to, String actor, Instant now) {
        if (!status.leadsTo(to)) {
            throw Problem.of(DossierProblem.TRANSITION_NOT_ALLOWED, status, to);
        }
        return new Order(
                id,
                kind,
                origin,
                title,
                content,
                department,
                departmentCode,
                schoolCode,
                regionCode,
                regionPath,
                issuer,
                issuedAt,
                dueAt,
                dueOn,
                to,
                to == OrderStatus.REPORTED ? actor : reportedBy,
                to == OrderStatus.CLOSED ? actor : closedBy,
                reopens,
                referred || to == OrderStatus.FAILED && now.isAfter(dueAt),
                version + 1);
    }

    /**
     * Keeps step with the matter it is about, in the name of {@code by}. What was written off closes the order, unless {@code acted} says that {@code by} acted on it; what ended
     * otherwise waits for somebody's judgement; what is open again goes back.
     */
    Order following(Origin now, String by, boolean acted) {
        boolean over = status == OrderStatus.CLOSED;
        OrderStatus to = status;
        if (!over && now.writtenOff() && !acted) {
            to = OrderStatus.CLOSED;
        } else if (!over && now.settled()) {
            to = OrderStatus.REPORTED;
        } else if (status == OrderStatus.REPORTED && origin.settled() && !now.settled()) {
            to = OrderStatus.RETURNED;
        }
        return new Order(
                id,
                kind,
                now,
                title,
                content,
                department,
                departmentCode,
                schoolCode,
                regionCode,
                regionPath,
                issuer,
                issuedAt,
                dueAt,
                dueOn,
                to,
                to == OrderStatus.REPORTED && status != to ? by : reportedBy,
                to == OrderStatus.CLOSED && status != to ? by : closedBy,
                reopens,
                referred,
                version + 1);
    }

    /** The same with more in its dossier. */
    Order filed() {
        if (status == OrderStatus.CLOSED) {
            throw Problem.of(DossierProblem.TASK_CLOSED, status);
        }
        return new Order(
                id,
                kind,
                origin,
                title,
                content,
                department,
                departmentCode,
                schoolCode,
                regionCode,
                regionPath,
                issuer,
                issuedAt,
                dueAt,
                dueOn,
                status,
                reportedBy,
                closedBy,
                reopens,
                referred,
                version + 1);
    }

    /** The order that takes this one up again. */
    Order reopened(String newId, String why, String by, Instant at, LocalDate due) {
        if (status != OrderStatus.CLOSED) {
            throw Problem.of(OrderProblem.ORDER_NOT_CLOSED, status);
        }
        return new Order(
                newId,
                kind,
                origin,
                title,
                why,
                department,
                departmentCode,
                schoolCode,
                regionCode,
                regionPath,
                by,
                at,
                endOf(due),
                due,
                OrderStatus.ISSUED,
                null,
                null,
                id,
                false,
                1);
    }

    OrderState state() {
        return new OrderState(
                id,
                kind.name(),
                origin.source().name(),
                origin.ref(),
                title,
                departmentCode,
                schoolCode,
                regionCode,
                regionPath,
                issuer,
                dueOn,
                status.name(),
                reportedBy,
                closedBy,
                reopens,
                referred,
                version);
    }
}
