package io.junheng.registry.window;

import io.junheng.contracts.DomainEvent;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import io.junheng.registry.catalogue.Catalogue;
import io.junheng.registry.catalogue.DefinitionStore;
import io.junheng.registry.catalogue.Definitions;
import io.junheng.registry.region.RegionDirectory;
import io.junheng.registry.school.KnownSchool;
import io.junheng.registry.school.SchoolDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The reporting windows (报送窗口): set for the whole country, extended by those whom the window names, within their own region. */
@ApplicationScoped
public class Windows {

    private static final Pattern SCHOOL = Pattern.compile("[0-9]{10}");

    private final Definitions<ReturnWindow> windows;
    private final Catalogue catalogue;
    private final SchoolDirectory schools;
    private final RegionDirectory regions;
    private final Database database;
    private final Outbox outbox;
    private final Caller caller;

    Windows(
            DefinitionStore store,
            Catalogue catalogue,
            SchoolDirectory schools,
            RegionDirectory regions,
            Database database,
            Outbox outbox,
            Caller caller) {
        this.windows = store.of("return-windows", "return_window", ReturnWindow.class);
        this.catalogue = catalogue;
        this.schools = schools;
        this.regions = regions;
        this.database = database;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** The window of one form and year with its extensions. */
    public static final class Timetable {

        private final ReturnWindow window;
        private final List<WindowExtension> extensions;

        private Timetable(ReturnWindow window, List<WindowExtension> extensions) {
            this.window = window;
            this.extensions = extensions;
        }

        /** What holds for the school or region {@code code} at {@code path}: the closest extension, else the window. */
        public Deadline deadline(String code, String path) {
            return extensions.stream()
                    .filter(extension -> extension.covers(code, path))
                    .max(Comparator.comparingInt(WindowExtension::closeness))
                    .map(extension -> window.deadline().extended(extension.due(), extension.closes()))
                    .orElseGet(window::deadline);
        }
    }

    /** The timetable of a form and year; empty when no window is set: then returns are submitted at any time and are never late. */
    public Optional<Timetable> timetable(String form, int year) {
        return windows.find(ReturnWindow.key(form, year)).map(window -> new Timetable(window, extensions(form, year)));
    }

    Definitions<ReturnWindow> windows() {
        return windows;
    }

    private List<WindowExtension> extensions(String form, int year) {
        return database.list(
                "select * from return_window_extension where form = ? and year = ?", Windows::read, form, year);
    }

    @Transactional
    Definitions.Change<ReturnWindow> put(String form, int year, PutWindow request, String ifMatch, String ifNoneMatch) {
        windows.requireKeeper();
        if (catalogue.form(form).isEmpty()) {
            throw Problem.of(WindowProblem.WINDOW_FORM_UNKNOWN, form);
        }
        return windows.put(request.window(form, year), ifMatch, ifNoneMatch);
    }

    /** An extension before and after; {@code before} is null when it is new. */
    record Change(WindowExtension before, WindowExtension after) {}

    @Transactional
    Change extend(String form, int year, String code, PutExtension request, String ifMatch, String ifNoneMatch) {
        ReturnWindow window = windows.get(ReturnWindow.key(form, year), null);
        WindowExtension wanted = request.extension(window, place(code));
        if (window.extendableBy().stream().noneMatch(caller::has)) {
            throw Problem.of(WindowProblem.EXTENSION_ROLE);
        }
        WindowExtension before = database.one(
                        "select * from return_window_extension where form = ? and year = ? and code = ? for update",
                        Windows::read,
                        form,
                        year,
                        code)
                .orElse(null);
        if (before == null) {
            Preconditions.present(ifMatch);
        } else {
            Preconditions.absent(ifNoneMatch);
            Preconditions.match(ifMatch, before.version());
        }
        if (before != null && before.equals(wanted.at(before.version()))) {
            return new Change(before, before);
        }
        WindowExtension after = before == null ? wanted : wanted.at(before.version() + 1);
        store(after);
        outbox.append((DomainEvent) after.since(before));
        return new Change(before, after);
    }

    /** The school or region that {@code code} names in the caller's scope, as an extension without days. */
    private WindowExtension place(String code) {
        if (SCHOOL.matcher(code).matches()) {
            KnownSchool school = Optional.ofNullable(
                            schools.byCode(List.of(code)).get(code))
                    .filter(found -> caller.sees(found.regionPath()))
                    .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
            return new WindowExtension(null, 0, school.regionCode(), school.regionPath(), code, null, null, null, 1);
        }
        String path = Optional.ofNullable(regions.paths(List.of(code)).get(code))
                .filter(caller::sees)
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        return new WindowExtension(null, 0, code, path, null, null, null, null, 1);
    }

    private void store(WindowExtension extension) {
        int rows = database.update(
                """
                insert into return_window_extension as e (form, year, code, region_code, region_path, school_code, due, closes, reason, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (form, year, code) do update set region_code = excluded.region_code, region_path = excluded.region_path,
                    due = excluded.due, closes = excluded.closes, reason = excluded.reason, version = excluded.version
                where e.version = excluded.version - 1
                """,
                extension.form(),
                extension.year(),
                extension.code(),
                extension.regionCode(),
                extension.regionPath(),
                extension.schoolCode(),
                extension.due(),
                extension.closes(),
                extension.reason(),
                extension.version());
        if (rows == 0) {
            throw Problem.of(KitProblem.STALE);
        }
    }

    private static WindowExtension read(ResultSet row) throws SQLException {
        return new WindowExtension(
                row.getString("form"),
                row.getInt("year"),
                row.getString("region_code"),
                row.getString("region_path"),
                row.getString("school_code"),
                row.getObject("due", LocalDate.class),
                row.getObject("closes", LocalDate.class),
                row.getString("reason"),
                row.getLong("version"));
    }
}
