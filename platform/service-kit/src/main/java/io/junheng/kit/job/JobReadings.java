package io.junheng.kit.job;

import io.junheng.kit.event.Readings;
import io.junheng.kit.identity.Caller;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells who is shown files or remarks of jobs that may hold personal values (任务结果查阅留痕). */
@ApplicationScoped
public class JobReadings {

    private final List<JobHandler> handlers;
    private final Readings readings;
    private final Caller caller;

    JobReadings(@All List<JobHandler> handlers, Readings readings, Caller caller) {
        this.handlers = handlers;
        this.readings = readings;
        this.caller = caller;
    }

    /** The caller is about to be shown what came of this job. */
    public void tell(JobView job) {
        boolean personal = handlers.stream()
                .anyMatch(handler -> handler.kind().equals(job.kind()) && handler.holdsPersonal(job.resource()));
        if (personal) {
            readings.tell("jobs", job.id(), caller.regionPath());
        }
    }
}
