package io.junheng.audit.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The classes of entries and how long each is kept (保存期限). */
@ApplicationScoped
public class RetentionClasses {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** One class. */
    public record RetentionClass(String name, Set<String> kinds, Optional<Period> keep, Period minimum) {

        /** Until when an entry recorded then may not be erased. */
        public Instant retainedUntil(Instant recordedAt) {
            return recordedAt.atZone(CHINA).plus(minimum).toInstant();
        }

        /** Who owns the key of the month in which an entry is recorded. */
        String owner(Instant recordedAt) {
            return "class:" + name + ":"
                    + recordedAt.atZone(CHINA).toLocalDate().withDayOfMonth(1);
        }
    }

    private final List<RetentionClass> classes = new ArrayList<>();
    private final List<Kinds> kinds = new ArrayList<>();

    RetentionClasses(SealConfig config) {
        new TreeMap<>(config.classes())
                .forEach((name, each) ->
                        classes.add(new RetentionClass(name, each.kinds(), each.keep(), each.minimum())));
        classes.forEach(each -> kinds.add(new Kinds(each.kinds())));
        Instant any = Instant.EPOCH;
        for (RetentionClass each : classes) {
            boolean tooShort = each.keep()
                    .filter(keep -> any.atZone(CHINA)
                            .plus(keep)
                            .isBefore(any.atZone(CHINA).plus(each.minimum())))
                    .isPresent();
            if (tooShort) {
                throw new IllegalStateException("Entries of the class " + each.name()
                        + " would be erased before the minimum of " + each.minimum());
            }
        }
    }

    /** The class of a kind of entry. */
    public Optional<RetentionClass> of(String service, String aggregate) {
        for (int i = 0; i < classes.size(); i++) {
            if (kinds.get(i).have(service, aggregate)) {
                return Optional.of(classes.get(i));
            }
        }
        return Optional.empty();
    }

    /** All classes, by name. */
    public List<RetentionClass> all() {
        return List.copyOf(classes);
    }
}
