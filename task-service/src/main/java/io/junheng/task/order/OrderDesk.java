package io.junheng.task.order;

import io.junheng.contracts.task.OrderChanged;
import io.junheng.contracts.task.OrderIssued;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.identity.Role;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.time.Ids;
import io.junheng.task.department.Department;
import io.junheng.task.department.DepartmentDirectory;
import io.junheng.task.dossier.Dossier;
import io.junheng.task.dossier.DossierDesk;
import io.junheng.task.dossier.DossierProblem;
import io.junheng.task.dossier.EvidenceView;
import io.junheng.task.dossier.LinkedTarget;
import io.junheng.task.dossier.PostProgress;
import io.junheng.task.dossier.ProgressReportView;
import io.junheng.task.reading.Reading;
import io.junheng.task.school.KnownSchools;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Issues orders and takes them through their life (督办下达与办理). */
@ApplicationScoped
class OrderDesk implements DossierDesk {

    private static final int TITLE = 200;
    private static final int CONTENT = 4_000;

    private final Orders orders;
    private final Dossier dossier;
    private final DepartmentDirectory departments;
    private final KnownSchools schools;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    OrderDesk(
            Orders orders,
            Dossier dossier,
            DepartmentDirectory departments,
            KnownSchools schools,
            Caller caller,
            Outbox outbox,
            Clock clock,
            Ids ids) {
        this.orders = orders;
        this.dossier = dossier;
        this.departments = departments;
        this.schools = schools;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public void require(String id) {
        visible(orders.find(id));
    }

    /** An order names no measure. */
    @Override
    public List<LinkedTarget> targets(String id) {
        require(id);
        return List.of();
    }

    /** Issues an order and returns its id. */
    @Transactional
    String issue(PostOrder request) {
        return issue(request, "");
    }

    /** The same, where the request is a part of another one: what is refused is pointed to below {@code at}. */
    @Transactional
    String issue(PostOrder request, String at) {
        Order order = read(request, at);
        if (!orders.insert(order)) {
            throw Problem.of(OrderProblem.ORDER_SOURCE_TAKEN, order.origin().ref())
                    .at(at + "/sourceRef");
        }
        begin(order);
        return order.id();
    }

    /** Takes a closed order up again under a new number, which is returned. */
    @Transactional
    String reopen(String id, PostReopening request) {
        Order closed = visible(orders.locked(id));
        Reading reading = new Reading();
        String reason = reading.line("/reason", request.reason(), CONTENT);
        requireDue(reading, request.dueOn());
        reading.throwIfAny();
        Order again = closed.reopened(ids.next("ord"), reason, caller.subject(), now(), request.dueOn());
        if (!orders.insert(again)) {
            throw Problem.of(OrderProblem.ORDER_REOPENED, orders.reopening(id).orElse(""));
        }
        begin(again);
        return again.id();
    }

    @Transactional
    void move(String id, OrderTransition request, String ifMatch) {
        Order before = visible(orders.locked(id));
        if (ifMatch != null) {
            Preconditions.match(ifMatch, before.version());
        }
        Reading reading = new Reading();
        String reason = reading.prose("/reason", request.reason(), CONTENT);
        reading.throwIfAny();
        OrderStatus to = request.to();
        requireRole(to);
        if (to == OrderStatus.PLAN_SUBMITTED && before.kind() == OrderKind.SUPERVISION) {
            throw Problem.of(OrderProblem.ORDER_PLAN_NOT_NEEDED);
        }
        Order after = before.moved(to, caller.subject(), now());
        if (to.isJudgement()) {
            requireNotActed(before);
        }
        if (to == OrderStatus.CLOSED && before.origin().unsettled()) {
            throw Problem.of(
                    OrderProblem.ORDER_SOURCE_OPEN,
                    before.origin().ref(),
                    before.origin().status());
        }
        if (to == OrderStatus.REPORTED && before.kind() == OrderKind.RECTIFICATION) {
            dossier.requireEvidence(id);
        }
        dossier.stamp(id, "MOVED", before.status().name(), to.name(), reason);
        store(before, after);
    }

    @Override
    @Transactional
    public ProgressReportView report(String id, PostProgress request) {
        Order before = visible(orders.locked(id));
        Order after = before.filed();
        ProgressReportView report = dossier.report(id, before.status().name(), request, List.of());
        store(before, after);
        return report;
    }

    @Override
    @Transactional
    public EvidenceView file(String id, String name, MediaType type, Path body, String sha256) {
        Order before = visible(orders.locked(id));
        if (before.status() == OrderStatus.CLOSED) {
            dossier.refused(id, before.regionCode(), before.regionPath(), name, type, body, sha256);
        }
        Order after = before.filed();
        EvidenceView evidence = dossier.file(id, before.status().name(), before.regionPath(), name, type, body, sha256);
        store(before, after);
        return evidence;
    }

    private Order read(PostOrder request, String at) {
        Reading reading = new Reading(at);
        reading.require(request.kind() != null, "/kind", OrderProblem.ORDER_VALUE_REQUIRED);
        reading.require(request.source() != null, "/source", OrderProblem.ORDER_VALUE_REQUIRED);
        String ref = reading.optionalLine("/sourceRef", request.sourceRef(), TITLE);
        String title = reading.line("/title", request.title(), TITLE);
        String content = reading.prose("/content", request.content(), CONTENT);
        boolean sameDay = Boolean.TRUE.equals(request.sameDay());
        reading.require(!sameDay || request.dueOn() == null, "/dueOn", OrderProblem.ORDER_DUE_TWICE);
        LocalDate due = sameDay ? LocalDate.now(clock) : request.dueOn();
        requireDue(reading, due);
        String code = reading.line("/departmentCode", request.departmentCode(), 40);
        Optional<Department> department =
                Optional.ofNullable(code).flatMap(departments::find).filter(found -> caller.sees(found.regionPath()));
        reading.require(
                code == null || department.isPresent(), "/departmentCode", OrderProblem.ORDER_DEPARTMENT_UNKNOWN, code);
        String school = reading.optionalLine("/schoolCode", request.schoolCode(), 20);
        reading.require(
                school == null
                        || department.isEmpty()
                        || schools.find(school)
                                .filter(found -> found.regionPath()
                                        .startsWith(department.get().regionPath()))
                                .isPresent(),
                "/schoolCode",
                OrderProblem.ORDER_SCHOOL_UNKNOWN,
                school);
        reading.throwIfAny();
        Department to = department.orElseThrow();
        return new Order(
                ids.next("ord"),
                request.kind(),
                Origin.silent(request.source(), ref),
                title,
                content,
                to.name(),
                to.code(),
                school,
                to.regionCode(),
                to.regionPath(),
                caller.subject(),
                now(),
                Order.endOf(due),
                due,
                OrderStatus.ISSUED,
                null,
                null,
                null,
                false,
                1);
    }

    private void requireDue(Reading reading, LocalDate due) {
        reading.require(due != null, "/dueOn", OrderProblem.ORDER_DUE_MISSING);
        reading.require(due == null || !due.isBefore(LocalDate.now(clock)), "/dueOn", OrderProblem.ORDER_DUE_PAST);
    }

    private void begin(Order order) {
        dossier.stamp(order.id(), "GIVEN", null, order.status().name(), order.reopens());
        outbox.append(new OrderIssued(null, order.state()));
    }

    private void store(Order before, Order after) {
        orders.update(after);
        outbox.append(new OrderChanged(before.state(), after.state()));
    }

    /** Whoever submitted a plan, reported or filed something has acted. */
    private void requireNotActed(Order order) {
        dossier.requireIndependent(order.id());
        if (caller.subject().equals(order.reportedBy())) {
            throw Problem.of(DossierProblem.SELF_VERIFICATION);
        }
    }

    /** Acting is the department's or the school's; judging it the issuer's or another inspector's or administrator's. */
    private void requireRole(OrderStatus to) {
        boolean may =
                to.isJudgement() ? caller.has(Role.INSPECTOR) : caller.has(Role.DEPARTMENT) || caller.has(Role.SCHOOL);
        if (!may && !caller.has(Role.ADMIN)) {
            throw Problem.of(KitProblem.FORBIDDEN);
        }
    }

    private static Order visible(Optional<Order> found) {
        return found.orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
