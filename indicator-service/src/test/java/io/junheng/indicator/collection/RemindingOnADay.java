package io.junheng.indicator.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.LocalDate;

/** Reminds as on a day that a test names. */
@ApplicationScoped
public class RemindingOnADay {

    private final Reminding reminding;

    RemindingOnADay(Reminding reminding) {
        this.reminding = reminding;
    }

    @ActivateRequestContext
    public int remind(LocalDate day) {
        return reminding.remind(day);
    }
}
