package io.junheng.audit.seal;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** The classes of entries and how long each is kept (保存期限). */
@ApplicationScoped
public class RetentionClasses {

    private static final Logger LOG = Logger.getLogger(RetentionClasses.class);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** 网络安全法 article 21 (3): network logs are kept for six months at least. The gateway's entries are those. */
    private static final Period LAWFUL = Period.ofMonths(6);

    private static final String SECURITY = "security";
    private static final String GATEWAY = "gateway.*";

    /** One class. */
    public record RetentionClass(
            String name, Set<String> kinds, Optional<Period> keep, Optional<Period> online, Period minimum) {

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
                .forEach((name, each) -> classes.add(
                        new RetentionClass(name, each.kinds(), each.keep(), each.online(), each.minimum())));
        classes.forEach(each -> kinds.add(new Kinds(each.kinds())));
        for (RetentionClass each : classes) {
            if (each.keep().filter(keep -> isShorter(keep, each.minimum())).isPresent()) {
                throw new IllegalStateException("Entries of the class " + each.name()
                        + " would be erased before the minimum of " + each.minimum());
            }
        }
        boolean lawful = classes.stream()
                .anyMatch(each -> each.name().equals(SECURITY)
                        && each.kinds().contains(GATEWAY)
                        && !isShorter(each.minimum(), LAWFUL));
        if (!lawful) {
            throw new IllegalStateException("The class " + SECURITY + " has to hold " + GATEWAY
                    + " with a minimum of six months or more, as the law asks for security logs");
        }
    }

    /** Refuses at the start what would only be noticed later. */
    void check(@Observes StartupEvent starting) {
        LOG.debugf("%d classes of retention", classes.size());
    }

    private static boolean isShorter(Period one, Period other) {
        ZonedDateTime any = Instant.EPOCH.atZone(CHINA);
        return any.plus(one).isBefore(any.plus(other));
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
