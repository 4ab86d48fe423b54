package io.junheng.indicator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventTypes;
import io.junheng.contracts.registry.ClassSize;
import io.junheng.contracts.registry.RegionEstablished;
import io.junheng.contracts.registry.RegionState;
import io.junheng.contracts.registry.ReturnLocked;
import io.junheng.contracts.registry.ReturnState;
import io.junheng.contracts.registry.SchoolOpened;
import io.junheng.contracts.registry.SchoolState;
import io.junheng.contracts.task.RectificationState;
import io.junheng.contracts.task.RectificationWrittenOff;
import io.junheng.testing.Kafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Publishes what other services would, as they would. */
public final class RegistryEvents implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final Kafka kafka = Kafka.ofApplication();
    private final Set<String> created = new HashSet<>();
    private long version;

    /** A region under its parent's path. */
    public void region(String code, String name, String level, String path) {
        String[] codes = path.split("/");
        String parent = codes.length < 3 ? null : codes[codes.length - 2];
        publish(new RegionEstablished(
                null,
                new RegionState(
                        code, name, level, "ADMINISTRATIVE", parent, path, LocalDate.of(2000, 1, 1), null, ++version)));
    }

    public void school(String code, String name, String type, List<String> stages, String regionPath) {
        String[] codes = regionPath.split("/");
        publish(new SchoolOpened(
                null,
                new SchoolState(
                        code,
                        name,
                        type,
                        stages,
                        "831",
                        "121",
                        codes[codes.length - 1],
                        regionPath,
                        false,
                        null,
                        null,
                        "OPEN",
                        LocalDate.of(2000, 9, 1),
                        null,
                        ++version)));
    }

    /** A school's locked return; figures as {@code "pupilsPrimary=500, equipmentValue=100.5"}. */
    public void lockedSchool(
            String code, String regionPath, int year, int revision, String figures, List<ClassSize> classes) {
        locked("SCHOOL", code, regionPath, "compulsory-school", year, revision, figures, classes);
    }

    /** A school's locked return of the form, without classes. */
    public void lockedSchool(String form, String code, String regionPath, int year, int revision, String figures) {
        locked("SCHOOL", code, regionPath, form, year, revision, figures, List.of());
    }

    /** A region's locked return. */
    public void lockedRegion(String code, String regionPath, int year, int revision, String figures) {
        lockedRegion("county-annual", code, regionPath, year, revision, figures);
    }

    /** A region's locked return of the form. */
    public void lockedRegion(String form, String code, String regionPath, int year, int revision, String figures) {
        locked("REGION", code, regionPath, form, year, revision, figures, List.of());
    }

    private void locked(
            String subject,
            String code,
            String regionPath,
            String form,
            int year,
            int revision,
            String figures,
            List<ClassSize> classes) {
        publish(returnLocked(subject, code, regionPath, form, year, revision, figures, classes));
    }

    /** A region's locked return as an event, to be published as often as wanted. */
    public ReturnLocked lockedReturn(
            String form, String code, String regionPath, int year, int revision, String figures) {
        return returnLocked("REGION", code, regionPath, form, year, revision, figures, List.of());
    }

    private ReturnLocked returnLocked(
            String subject,
            String code,
            String regionPath,
            String form,
            int year,
            int revision,
            String figures,
            List<ClassSize> classes) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (String figure : figures.isBlank() ? new String[0] : figures.split(",")) {
            String[] sides = figure.strip().split("=");
            values.put(sides[0].strip(), new BigDecimal(sides[1].strip()));
        }
        String[] codes = regionPath.split("/");
        return new ReturnLocked(
                null,
                new ReturnState(
                        subject,
                        code,
                        codes[codes.length - 1],
                        regionPath,
                        form,
                        year,
                        revision,
                        "LOCKED",
                        values,
                        classes,
                        "reporter",
                        "verifier",
                        null,
                        List.of(),
                        1L,
                        null,
                        null,
                        null,
                        null,
                        null,
                        ++version));
    }

    /** The task service has written off the finding's rectification. */
    public void writtenOff(String finding, String regionPath) {
        publish(new RectificationWrittenOff(
                null,
                new RectificationState(
                        "rct_1",
                        finding,
                        "整改",
                        "education",
                        "220322",
                        regionPath,
                        LocalDate.of(2026, 1, 1),
                        "WRITTEN_OFF",
                        true,
                        "a",
                        "b",
                        1,
                        1,
                        5)));
    }

    public void publish(DomainEvent event) {
        publish(event, UUID.randomUUID());
    }

    /** Publishes the event under the id; the same id again is the same event delivered once more. */
    public void publish(DomainEvent event, UUID id) {
        try {
            String topic = EventTypes.topicOf(Kafka.topic("x").replace(".x", ""), event.getClass());
            if (created.add(topic)) {
                kafka.createTopic(topic);
            }
            Map<String, String> headers = new HashMap<>();
            headers.put("ce_specversion", "1.0");
            headers.put("ce_id", id.toString());
            headers.put("ce_type", EventTypes.typeOf(event.getClass()));
            headers.put("ce_source", "/junheng/test");
            headers.put("ce_subject", event.aggregateId());
            headers.put("ce_time", "2026-01-01T00:00:00+08:00");
            headers.put("ce_version", Long.toString(event.aggregateVersion()));
            headers.put("ce_regionpath", event.regionPath());
            headers.put("ce_actor", "test");
            headers.put("content-type", "application/json");
            kafka.produce(topic, event.aggregateId(), JSON.writeValueAsString(event), headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a topic until some message matches. */
    public Kafka.Message await(Class<? extends DomainEvent> event, String id) {
        String topic = EventTypes.topicOf(Kafka.topic("x").replace(".x", ""), event);
        return kafka.await(
                topic,
                message ->
                        EventTypes.typeOf(event).equals(message.headers().get("ce_type")) && id.equals(message.key()));
    }

    /** Every message about one finding or evaluation, by type, in order. */
    public List<String> told(Class<? extends DomainEvent> sameTopic, String id) {
        String topic = EventTypes.topicOf(Kafka.topic("x").replace(".x", ""), sameTopic);
        return kafka.all(topic).stream()
                .filter(message -> id.equals(message.key()))
                .map(message ->
                        message.headers().get("ce_type").replaceAll("io\\.junheng\\.indicator\\.(\\w+)\\.v1", "$1"))
                .toList();
    }

    @Override
    public void close() {
        kafka.close();
    }
}
