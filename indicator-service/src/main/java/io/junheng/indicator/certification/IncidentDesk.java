package io.junheng.indicator.certification;

import io.junheng.contracts.indicator.IncidentOverturned;
import io.junheng.contracts.indicator.IncidentRecorded;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.region.KnownRegion;
import io.junheng.kit.region.KnownRegions;
import io.junheng.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Records incidents and their overturning (重大事件登记). */
@ApplicationScoped
class IncidentDesk {

    private final Incidents incidents;
    private final Schemes schemes;
    private final KnownRegions regions;
    private final Outbox outbox;
    private final Caller caller;
    private final Ids ids;

    IncidentDesk(Incidents incidents, Schemes schemes, KnownRegions regions, Outbox outbox, Caller caller, Ids ids) {
        this.incidents = incidents;
        this.schemes = schemes;
        this.regions = regions;
        this.outbox = outbox;
        this.caller = caller;
        this.ids = ids;
    }

    Incidents.Incident record(RecordIncident request) {
        KnownRegion region = regions.find(request.regionCode())
                .filter(known -> caller.sees(known.path()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND).at("/regionCode"));
        TreeSet<String> types = schemes.all().stream()
                .flatMap(scheme -> scheme.bans().stream())
                .map(CertificationScheme.Ban::type)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!types.contains(request.type())) {
            throw Problem.of(CertificationProblem.INCIDENT_UNKNOWN, request.type(), String.join(", ", types))
                    .at("/type");
        }
        Incidents.Incident incident = new Incidents.Incident(
                ids.next("icd"),
                request.type(),
                region.code(),
                region.path(),
                request.day(),
                request.description(),
                "CONFIRMED",
                1);
        incidents.add(incident);
        outbox.append(new IncidentRecorded(null, incident.state()));
        return incident;
    }

    Incidents.Incident overturn(String id, String reason) {
        Incidents.Incident known = incidents
                .lock(id)
                .filter(incident -> caller.sees(incident.regionPath()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        if (known.overturned()) {
            return known;
        }
        Incidents.Incident overturned = known.overturn();
        incidents.change(overturned);
        outbox.append(List.of(new IncidentOverturned(known.state(), overturned.state())), reason);
        return overturned;
    }
}
