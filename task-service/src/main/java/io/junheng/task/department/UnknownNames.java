package io.junheng.task.department;

import io.junheng.contracts.task.DepartmentNameDecided;
import io.junheng.contracts.task.DepartmentNameState;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.region.KnownRegions;
import io.junheng.kit.sql.Database;
import io.junheng.kit.time.Ids;
import io.junheng.task.reading.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;

/** Names that documents use and the directory does not know (待认定名称): noted when they are met, decided by a person. */
@ApplicationScoped
public class UnknownNames {

    static final Listing LISTING = Listing.of("department-names", "unknown_name n")
            .field("id", "n.id", FieldType.TEXT)
            .field("name", "n.name", FieldType.TEXT)
            .field("regionPath", "n.region_path", FieldType.TEXT)
            .field("extraction", "n.extraction_id", FieldType.TEXT)
            .field("documents", "n.documents", FieldType.INTEGER)
            .field("decision", "n.decision", FieldType.TEXT)
            .field("departmentCode", "n.department_code", FieldType.TEXT)
            .field("reason", "n.reason", FieldType.TEXT)
            .field("firstSeen", "n.first_seen", FieldType.TIME)
            .field("version", "n.version", FieldType.INTEGER)
            .key("id")
            .scope("n.region_path");

    private final Database database;
    private final DepartmentDirectory directory;
    private final KnownRegions regions;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    UnknownNames(
            Database database,
            DepartmentDirectory directory,
            KnownRegions regions,
            Caller caller,
            Outbox outbox,
            Clock clock,
            Ids ids) {
        this.database = database;
        this.directory = directory;
        this.regions = regions;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /** Notes the names of one document; one that is known already is only counted. */
    public void note(String regionPath, String extraction, Collection<String> names) {
        for (String name : names) {
            database.update("""
                    insert into unknown_name (id, region_path, name, extraction_id, documents, decision, first_seen, version)
                    values (?, ?, ?, ?, 1, 'OPEN', ?, 1)
                    on conflict (region_path, name) do update set documents = unknown_name.documents + 1
                    """, ids.next("nam"), regionPath, name, extraction, clock.instant());
        }
    }

    /** Decides what a name means: an alias of a department, a department of its own, or nobody. */
    @Transactional
    void decide(String id, PostNameDecision request) {
        DepartmentNameState before = held(id);
        Reading reading = new Reading();
        boolean none = request.as() == NameDecision.NONE;
        String code = reading.optionalLine("/departmentCode", request.departmentCode(), 40);
        String reason = reading.optionalLine("/reason", request.reason(), 500);
        reading.require(none || code != null, "/departmentCode", DepartmentProblem.NAME_DECISION_CODE);
        reading.require(!none || reason != null, "/reason", DepartmentProblem.NAME_DECISION_REASON);
        reading.throwIfAny();
        switch (request.as()) {
            case ALIAS -> directory.addName(code, before.name());
            case NEW ->
                directory.put(
                        code, new PutDepartment(code, before.name(), null, region(before.regionPath())), null, null);
            case NONE -> {
                // Nobody is meant; the name is not asked about again.
            }
        }
        DepartmentNameState after = new DepartmentNameState(
                id,
                before.name(),
                before.regionPath(),
                request.as().name(),
                none ? null : code,
                reason,
                before.version() + 1);
        database.update(
                "update unknown_name set decision = ?, department_code = ?, reason = ?, version = ? where id = ?",
                after.decision(),
                after.departmentCode(),
                after.reason(),
                after.version(),
                id);
        outbox.append(new DepartmentNameDecided(before, after));
    }

    /** Whom a name means, seen from a region. */
    Meaning meaning(String name, String regionCode) {
        Reading reading = new Reading();
        String words = reading.line("?name", name, DepartmentDirectory.NAME_LENGTH);
        String path = regionCode == null || regionCode.isEmpty()
                ? caller.regionPath()
                : regions.pathOf(regionCode).filter(caller::sees).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        reading.throwIfAny();
        return directory.meaning(path, words);
    }

    private DepartmentNameState held(String id) {
        DepartmentNameState state = database.one(
                        "select id, name, region_path, decision, department_code, reason, version from unknown_name where id = ? for update",
                        row -> new DepartmentNameState(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getLong(7)),
                        id)
                .filter(found -> caller.sees(found.regionPath()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        if (!state.decision().equals("OPEN")) {
            throw Problem.of(DepartmentProblem.NAME_DECIDED, state.decision());
        }
        return state;
    }

    private static String region(String path) {
        String[] codes = path.split("/");
        return codes.length == 0 ? "" : codes[codes.length - 1];
    }
}
