package io.junheng.task.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.task.PlanOrganSet;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.sql.Database;
import io.junheng.kit.time.Ids;
import io.junheng.task.reading.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The bodies of plans (组织机构): who sits in them, and what must be so before the plan takes effect. */
@ApplicationScoped
class Organs {

    static final Listing LISTING = Listing.of("plan-organs", "plan_organ o join plan p on p.id = o.plan_id")
            .field("id", "o.id", FieldType.TEXT)
            .field("planId", "o.plan_id", FieldType.TEXT)
            .field("key", "o.key", FieldType.TEXT)
            .field("type", "o.type", FieldType.TEXT)
            .field("name", "o.name", FieldType.TEXT)
            .field("hostUnit", "o.host_unit", FieldType.TEXT)
            .field("seats", "o.seats", FieldType.JSON)
            .field("membership", "o.membership", FieldType.TEXTS)
            .field("missingMembers", """
                    array(select m.name from unnest(o.membership) with ordinality m(name, position)
                        where not exists (select 1 from jsonb_array_elements(o.seats) s where s ->> 'department' = m.name)
                        order by m.position)""", FieldType.TEXTS)
            .field("version", "o.version", FieldType.INTEGER)
            .key("key")
            .scope("p.region_path");

    private static final int MOST_SEATS = 200;
    private static final int LONGEST_SENTENCE = 2_000;
    private static final TypeReference<List<Seat>> SEATS = new TypeReference<>() {};

    /** Who heads the self-evaluation of a plan is in charge of education (R-003: 由分管教育的副区长担任组长). */
    private static final String IN_CHARGE = "分管教育";

    private final Database database;
    private final ObjectMapper json;
    private final Outbox outbox;
    private final MissingMembers missing;
    private final Ids ids;

    Organs(Database database, ObjectMapper json, Outbox outbox, MissingMembers missing, Ids ids) {
        this.database = database;
        this.json = json;
        this.outbox = outbox;
        this.missing = missing;
        this.ids = ids;
    }

    /** Sets up a body of a plan, or fills its seats otherwise; returns whether it is new. */
    @Transactional
    boolean put(Plan plan, String key, PutOrgan request, String ifMatch, String ifNoneMatch) {
        Organ wanted = read(plan, key, request);
        Optional<Organ> before = find(plan.id(), key);
        if (before.isEmpty()) {
            Preconditions.present(ifMatch);
            insert(wanted);
            outbox.append(new PlanOrganSet(null, wanted.state(plan.regionPath())));
            missing.tell(plan, null, wanted);
            return true;
        }
        Preconditions.absent(ifNoneMatch);
        Preconditions.match(ifMatch, before.get().version());
        Organ after = before.get().becoming(wanted);
        database.update(
                "update plan_organ set type = ?, name = ?, host_unit = ?, seats = ?::jsonb, membership = ?, version = ? where id = ?",
                after.type(),
                after.name(),
                after.hostUnit(),
                text(after.seats()),
                after.membership(),
                after.version(),
                after.id());
        outbox.append(new PlanOrganSet(before.get().state(plan.regionPath()), after.state(plan.regionPath())));
        missing.tell(plan, before.get(), after);
        return false;
    }

    /** Tells {@code problems} what of the bodies of a plan is not as it must be when the plan takes effect. */
    void requireReady(Plan plan, Problems problems) {
        List<Organ> organs = of(plan.id());
        for (OrganType type : plan.requiredOrgans()) {
            problems.require(
                    organs.stream().anyMatch(organ -> organ.type() == type),
                    "/requiredOrgans",
                    PlanProblem.ORGAN_MISSING,
                    type);
        }
        for (Organ organ : organs) {
            problems.require(
                    !organ.type().isLed() || organ.chairs() == 1,
                    "/organs/" + organ.key(),
                    PlanProblem.ORGAN_WITHOUT_CHAIR,
                    organ.name());
        }
    }

    private Organ read(Plan plan, String key, PutOrgan request) {
        Reading reading = new Reading();
        reading.require(key.matches("[a-z0-9-]{1,40}"), "/key", PlanProblem.ORGAN_KEY);
        String name = reading.line("/name", request.name(), 100);
        String host = reading.optionalLine("/hostUnit", request.hostUnit(), 100);
        String sentence = request.membership() == null
                ? null
                : reading.prose("/membership", request.membership(), LONGEST_SENTENCE);
        List<String> membership = sentence == null ? List.of() : Membership.in(sentence);
        List<Seat> given = request.seats() != null
                ? request.seats()
                : membership.stream().map(Seat::member).toList();
        reading.require(given.size() <= MOST_SEATS, "/seats", PlanProblem.TOO_MANY_SEATS, MOST_SEATS);
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < Math.min(given.size(), MOST_SEATS); i++) {
            Seat seat = given.get(i);
            String at = "/seats/" + i;
            String post = reading.line(at + "/post", seat.post(), 60);
            seats.add(new Seat(
                    seat.part(),
                    post == null ? "" : post,
                    reading.optionalLine(at + "/person", seat.person(), 60),
                    reading.optionalLine(at + "/department", seat.department(), 100),
                    reading.optionalLine(at + "/account", seat.account(), 100)));
            boolean headsEvaluation =
                    request.type() == OrganType.SELF_EVALUATION && seat.part() == Seat.Part.CHAIR && post != null;
            reading.require(!headsEvaluation || post.contains(IN_CHARGE), at + "/post", PlanProblem.ORGAN_CHAIR_POST);
        }
        reading.require(!request.type().isHosted() || host != null, "/hostUnit", PlanProblem.ORGAN_HOST);
        reading.throwIfAny();
        Organ organ = new Organ(ids.next("org"), plan.id(), key, request.type(), name, host, seats, membership, 1);
        if (organ.chairs() > 1) {
            throw Problem.of(PlanProblem.ORGAN_SECOND_CHAIR).at("/seats");
        }
        return organ;
    }

    private Optional<Organ> find(String planId, String key) {
        return of(planId).stream().filter(organ -> organ.key().equals(key)).findFirst();
    }

    private List<Organ> of(String planId) {
        return database.list(
                "select id, key, type, name, host_unit, seats::text, membership, version from plan_organ where plan_id = ? order by key",
                row -> new Organ(
                        row.getString(1),
                        planId,
                        row.getString(2),
                        OrganType.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        seats(row.getString(6)),
                        Arrays.asList((String[]) row.getArray(7).getArray()),
                        row.getLong(8)),
                planId);
    }

    private void insert(Organ organ) {
        database.update(
                "insert into plan_organ (id, plan_id, key, type, name, host_unit, seats, membership, version) values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)",
                organ.id(),
                organ.planId(),
                organ.key(),
                organ.type(),
                organ.name(),
                organ.hostUnit(),
                text(organ.seats()),
                organ.membership(),
                organ.version());
    }

    private List<Seat> seats(String text) {
        try {
            return json.readValue(text, SEATS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored seats are unreadable", e);
        }
    }

    private String text(List<Seat> seats) {
        try {
            return json.writeValueAsString(seats);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
