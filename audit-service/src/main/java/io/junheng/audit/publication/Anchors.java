package io.junheng.audit.publication;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The checkpoints that targets can show again (库外检查点). */
@ApplicationScoped
public class Anchors {

    private final List<PublicationTarget> targets;

    Anchors(@All List<PublicationTarget> targets) {
        this.targets = targets;
    }

    /** Their notes by size. */
    public Map<Long, String> bySize() {
        Map<Long, String> notes = new HashMap<>();
        targets.forEach(target -> notes.putAll(target.kept()));
        return notes;
    }
}
