package io.junheng.task.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.task.PlanExtracted;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.region.KnownRegions;
import io.junheng.kit.sql.Database;
import io.junheng.kit.time.Ids;
import io.junheng.task.department.DepartmentDirectory;
import io.junheng.task.department.UnknownNames;
import io.junheng.task.extraction.PolicyText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads policy documents and keeps them with what was read (文件抽取). */
@ApplicationScoped
public class PlanExtractions {

    private final Database database;
    private final ObjectMapper json;
    private final DepartmentDirectory departments;
    private final UnknownNames unknown;
    private final KnownRegions regions;
    private final Caller caller;
    private final Outbox outbox;
    private final Clock clock;
    private final Ids ids;

    PlanExtractions(
            Database database,
            ObjectMapper json,
            DepartmentDirectory departments,
            UnknownNames unknown,
            KnownRegions regions,
            Caller caller,
            Outbox outbox,
            Clock clock,
            Ids ids) {
        this.database = database;
        this.json = json;
        this.departments = departments;
        this.unknown = unknown;
        this.regions = regions;
        this.caller = caller;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /** The extraction of that id; 404 when it is unknown or outside the caller's scope. */
    PlanExtraction get(String id) {
        return find(id).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    /** The extraction of that id, if the caller may see it. */
    public Optional<PlanExtraction> find(String id) {
        return database.one(
                        "select id, region_path, title, media_type, content, draft::text, created_at, created_by from"
                                + " plan_extraction where id = ?",
                        row -> new PlanExtraction(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                draft(row.getString(6)),
                                row.getObject(7, OffsetDateTime.class).toInstant(),
                                row.getString(8)),
                        id)
                .filter(extraction -> caller.sees(extraction.regionPath()));
    }

    /** Reads {@code document} for a region, by default the caller's own. */
    PlanExtraction read(Document document, String regionCode) {
        String path = regionCode == null || regionCode.isEmpty() ? caller.regionPath() : path(regionCode);
        PlanExtraction extraction = new PlanExtraction(
                ids.next("ext"),
                path,
                document.text().title(),
                document.format().mediaType(),
                document.text().text(),
                Draft.of(PolicyText.of(document.text().text()).extract(), departments.seenFrom(path)),
                Instant.now(clock).truncatedTo(ChronoUnit.MICROS),
                caller.subject());
        database.update(
                """
                insert into plan_extraction (id, region_path, title, media_type, content, draft, created_at, created_by)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                """,
                extraction.id(),
                extraction.regionPath(),
                extraction.title(),
                extraction.mediaType(),
                extraction.text(),
                text(extraction.draft()),
                extraction.createdAt(),
                extraction.createdBy());
        unknown.note(path, extraction.id(), extraction.draft().unknownNames());
        outbox.append(new PlanExtracted(null, extraction.state()));
        return extraction;
    }

    private String path(String regionCode) {
        return regions.pathOf(regionCode)
                .filter(caller::sees)
                .orElseThrow(() -> Problem.of(DocumentProblem.DOCUMENT_REGION_UNKNOWN, regionCode)
                        .at("?regionCode"));
    }

    private Draft draft(String text) {
        try {
            return json.readValue(text, Draft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored draft is unreadable", e);
        }
    }

    private String text(Draft draft) {
        try {
            return json.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
