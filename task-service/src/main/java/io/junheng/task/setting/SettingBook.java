package io.junheng.task.setting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.task.WorkSettingSet;
import io.junheng.contracts.task.WorkSettingState;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.region.KnownRegions;
import io.junheng.task.reading.Reading;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where settings are made and changed (设置维护). */
@ApplicationScoped
class SettingBook {

    private static final int LINE = 200;

    private final Map<String, SettingKind<?>> kinds;
    private final Settings settings;
    private final KnownRegions regions;
    private final Caller caller;
    private final Outbox outbox;
    private final ObjectMapper json;

    SettingBook(
            @All List<SettingKind<?>> kinds,
            Settings settings,
            KnownRegions regions,
            Caller caller,
            Outbox outbox,
            ObjectMapper json) {
        this.kinds = kinds.stream()
                .collect(Collectors.toMap(SettingKind::kind, Function.identity(), (a, b) -> a, TreeMap::new));
        this.settings = settings;
        this.regions = regions;
        this.caller = caller;
        this.outbox = outbox;
        this.json = json;
    }

    /** A setting's version as stored, and whether it is new. */
    record Stored(long version, boolean created) {}

    @Transactional
    Stored put(String kind, String key, PutSetting request, String ifMatch, String ifNoneMatch) {
        SettingKind<?> known = kinds.get(kind);
        if (known == null) {
            throw Problem.of(SettingProblem.SETTING_KIND_UNKNOWN, kind, String.join("、", kinds.keySet()));
        }
        return put(known, key, request, ifMatch, ifNoneMatch);
    }

    private <T> Stored put(SettingKind<T> kind, String key, PutSetting request, String ifMatch, String ifNoneMatch) {
        Setting<T> wanted = read(kind, key, request);
        Optional<Setting<T>> known = settings.locked(kind, key);
        if (known.isEmpty()) {
            Preconditions.present(ifMatch);
            if (!settings.insert(wanted)) {
                throw Problem.of(KitProblem.STALE);
            }
            outbox.append(new WorkSettingSet(null, state(wanted)));
            return new Stored(1, true);
        }
        Setting<T> before = known.get();
        caller.requireScope(before.regionPath());
        Preconditions.absent(ifNoneMatch);
        Preconditions.match(ifMatch, before.version());
        if (!before.regionCode().equals(wanted.regionCode())) {
            throw Problem.of(SettingProblem.SETTING_REGION_FIXED).at("/regionCode");
        }
        if (before.equals(wanted.withVersion(before.version()))) {
            return new Stored(before.version(), false);
        }
        Setting<T> after = wanted.withVersion(before.version() + 1);
        settings.update(after);
        outbox.append(new WorkSettingSet(state(before), state(after)));
        return new Stored(after.version(), false);
    }

    private <T> Setting<T> read(SettingKind<T> kind, String key, PutSetting request) {
        Reading reading = new Reading();
        reading.require(key.matches("[a-z][a-z0-9-]{1,59}"), "/key", SettingProblem.SETTING_KEY_FORMAT);
        reading.require(request.key() == null || request.key().equals(key), "/key", SettingProblem.SETTING_DIFFERS);
        reading.require(
                request.kind() == null || request.kind().equals(kind.kind()), "/kind", SettingProblem.SETTING_DIFFERS);
        String name = reading.line("/name", request.name(), LINE);
        String region = reading.line("/regionCode", request.regionCode(), 12);
        Optional<String> path = Optional.ofNullable(region).flatMap(this::path).filter(caller::sees);
        reading.require(
                region == null || path.isPresent(), "/regionCode", SettingProblem.SETTING_REGION_UNKNOWN, region);
        String basis = reading.optionalLine("/basis", request.basis(), LINE);
        reading.require(request.values() != null, "/values", SettingProblem.SETTING_VALUES_MISSING);
        reading.throwIfAny();
        T values = values(kind, request.values());
        Problems problems = new Problems();
        kind.check(values, problems);
        problems.throwIfAny();
        return new Setting<>(kind.kind(), key, name, region, path.orElseThrow(), basis, values, 1);
    }

    private Optional<String> path(String region) {
        return region.equals(Settings.COUNTRY) ? Optional.of("/") : regions.pathOf(region);
    }

    private <T> T values(SettingKind<T> kind, JsonNode values) {
        try {
            return json.treeToValue(values, kind.type());
        } catch (JsonProcessingException e) {
            throw Problem.of(SettingProblem.SETTING_VALUES_UNREADABLE, e.getOriginalMessage())
                    .at("/values");
        }
    }

    private WorkSettingState state(Setting<?> setting) {
        Map<String, String> values = new TreeMap<>();
        JsonNode node = json.valueToTree(setting.values());
        node.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                values.put(field.getKey(), field.getValue().toString());
            }
        });
        return new WorkSettingState(
                setting.kind(),
                setting.key(),
                setting.name(),
                setting.regionCode(),
                setting.regionPath(),
                setting.basis(),
                values,
                setting.version());
    }
}
