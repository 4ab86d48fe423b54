package io.junheng.registry.region;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.registry.RegionChangeState;
import io.junheng.contracts.registry.RegionLineage;
import io.junheng.contracts.registry.RegionsChanged;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import io.junheng.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The stored changes of regions with their lineage. */
@ApplicationScoped
class RegionChanges {

    private static final String COMPONENT = """
            with recursive linked (code) as (
                select ?::text
                union
                select case when l.predecessor = k.code then l.successor else l.predecessor end
                from linked k join region_lineage l on l.predecessor = k.code or l.successor = k.code)
            select r.code, r.name, r.established_on, r.valid_to from linked k join region r on r.code = k.code
            where r.path like ? || '%' order by r.established_on, r.code
            """;

    private final Database database;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;
    private final Ids ids;

    RegionChanges(Database database, Outbox outbox, ObjectMapper json, Caller caller, Clock clock, Ids ids) {
        this.database = database;
        this.outbox = outbox;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** Stores a change whose regions are stored, and tells of it. */
    RegionChangeView store(RegionChangeReading.Asked asked, RegionChangePlan plan) {
        RegionChangeView change = new RegionChangeView(
                ids.next("rch"),
                asked.kind(),
                asked.on(),
                asked.authority(),
                asked.reason(),
                caller.subject(),
                clock.instant(),
                plan.regionPath(),
                asked.regions(),
                asked.successors().stream().map(PutRegion::code).toList(),
                plan);
        database.update(
                """
                insert into region_change (id, kind, effective_on, authority, reason, actor, at, region_path, regions, successors, plan)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """,
                change.id(),
                change.kind(),
                change.effectiveOn(),
                change.authority(),
                change.reason(),
                change.actor(),
                change.at(),
                change.regionPath(),
                change.regions(),
                change.successors(),
                text(plan));
        database.update(
                "insert into region_lineage (change, predecessor, successor) select ?, p, s from unnest(?::text[], ?::text[]) as t (p, s)",
                change.id(),
                plan.lineage().stream().map(RegionDescent::predecessor).toList(),
                plan.lineage().stream().map(RegionDescent::successor).toList());
        outbox.append(
                List.of(new RegionsChanged(
                        null,
                        new RegionChangeState(
                                change.id(),
                                change.kind().name(),
                                change.effectiveOn(),
                                change.authority(),
                                change.reason(),
                                change.regionPath(),
                                change.regions(),
                                change.successors(),
                                plan.lineage().stream()
                                        .map(one -> new RegionLineage(one.predecessor(), one.successor()))
                                        .toList(),
                                1))),
                change.authority());
        return change;
    }

    /** Every region that is linked to {@code code} over any number of changes. */
    RegionLineageView lineage(String code) {
        List<RegionLineageView.Node> nodes = database.list(COMPONENT, RegionChanges::node, code, caller.regionPath());
        Set<String> seen = nodes.stream().map(RegionLineageView.Node::code).collect(Collectors.toSet());
        if (!seen.contains(code)) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        List<RegionLineageView.Link> links = database.list("""
                select l.predecessor, l.successor, c.kind, c.effective_on, c.id, c.authority
                from region_lineage l join region_change c on c.id = l.change
                where l.predecessor = any(?) and l.successor = any(?)
                order by c.effective_on, c.id, l.predecessor, l.successor
                """, RegionChanges::link, seen, seen);
        return new RegionLineageView(
                code,
                links.stream()
                        .filter(link -> link.successor().equals(code))
                        .map(RegionLineageView.Link::predecessor)
                        .distinct()
                        .toList(),
                links.stream()
                        .filter(link -> link.predecessor().equals(code))
                        .map(RegionLineageView.Link::successor)
                        .distinct()
                        .toList(),
                nodes,
                links);
    }

    private String text(RegionChangePlan plan) {
        try {
            return json.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RegionLineageView.Node node(ResultSet row) throws SQLException {
        return new RegionLineageView.Node(
                row.getString(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class));
    }

    private static RegionLineageView.Link link(ResultSet row) throws SQLException {
        return new RegionLineageView.Link(
                row.getString(1),
                row.getString(2),
                RegionChangeKind.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getString(6));
    }
}
