package io.junheng.kit.transfer;

import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The exports of this service by name. */
@ApplicationScoped
class ExportSources {

    private final Map<String, ExportSource> sources = new TreeMap<>();

    ExportSources(@All List<ExportSource> all) {
        all.forEach(source -> sources.put(source.listing().resource(), source));
    }

    /** The list that {@code request} asks for, as of the day it names. */
    ExportSource get(String resource, ExportResource.ExportRequest request) {
        ExportSource source = get(resource);
        if (request.asOf() == null) {
            return source;
        }
        try {
            return source.asOf(request.asOf());
        } catch (Problem refused) {
            throw refused.at("/asOf");
        }
    }

    ExportSource get(String resource) {
        ExportSource source = sources.get(resource);
        if (source == null) {
            throw Problem.of(KitProblem.UNKNOWN_EXPORT, resource);
        }
        return source;
    }
}
