package io.junheng.kit.identity;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Work that is done for somebody outside a request (代办): by threads of a job, by those that take events. */
@ApplicationScoped
public class Acting {

    private final Caller caller;

    Acting(Caller caller) {
        this.caller = caller;
    }

    /** Does {@code work} in this thread, in a request context of its own in which {@code actor} is the caller. */
    public void as(Actor actor, Runnable work) {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            caller.become(actor);
            work.run();
        } finally {
            context.terminate();
        }
    }
}
