package io.junheng.task.letter;

import io.junheng.contracts.task.ResponsibilityLetterChanged;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.region.KnownRegions;
import io.junheng.kit.sql.Database;
import io.junheng.kit.time.Ids;
import io.junheng.task.reading.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The stored letters of responsibility and their life (目标责任书). */
@ApplicationScoped
class Letters {

    static final Listing LISTING = Listing.of("responsibility-letters", "responsibility_letter l")
            .field("id", "l.id", FieldType.TEXT)
            .field("issuer", "l.issuer", FieldType.TEXT)
            .field("signatory", "l.signatory", FieldType.TEXT)
            .field("year", "l.year", FieldType.INTEGER)
            .field("sha256", "l.sha256", FieldType.TEXT)
            .field("status", "l.status", FieldType.TEXT)
            .field("signedOn", "l.signed_on", FieldType.DATE)
            .field("result", "l.result", FieldType.TEXT)
            .field("regionPath", "l.region_path", FieldType.TEXT)
            .field("version", "l.version", FieldType.INTEGER)
            .key("id")
            .scope("l.region_path");

    private static final int LONGEST_TEXT = 1_000_000;

    private final Database database;
    private final KnownRegions regions;
    private final Caller caller;
    private final Outbox outbox;
    private final Ids ids;

    Letters(Database database, KnownRegions regions, Caller caller, Outbox outbox, Ids ids) {
        this.database = database;
        this.regions = regions;
        this.caller = caller;
        this.outbox = outbox;
        this.ids = ids;
    }

    /** Issues a letter to be signed; returns its id. */
    @Transactional
    String issue(PostLetter request) {
        String issuer = path(request.issuer(), "/issuer");
        String signatory = path(request.signatory(), "/signatory");
        if (!signatory.startsWith(issuer) || signatory.equals(issuer)) {
            throw Problem.of(LetterProblem.LETTER_NOT_BELOW).at("/signatory");
        }
        Letter letter = new Letter(
                ids.next("ltr"),
                request.issuer(),
                request.signatory(),
                request.year(),
                null,
                LetterStatus.PENDING,
                null,
                null,
                signatory,
                1);
        int stored = database.update(
                """
                insert into responsibility_letter (id, issuer, signatory, year, status, region_path, version)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (issuer, signatory, year) do nothing
                """,
                letter.id(),
                letter.issuer(),
                letter.signatory(),
                letter.year(),
                letter.status(),
                letter.regionPath(),
                letter.version());
        if (stored == 0) {
            throw Problem.of(LetterProblem.LETTER_EXISTS);
        }
        outbox.append(new ResponsibilityLetterChanged(null, letter.state()));
        return letter.id();
    }

    /** Signs a letter; what was signed never changes. */
    @Transactional
    void sign(String id, PostSignature request) {
        Letter letter = held(id);
        if (letter.status() != LetterStatus.PENDING) {
            throw Problem.of(LetterProblem.LETTER_SIGNED);
        }
        Reading reading = new Reading();
        String content = reading.prose("/content", request.content(), LONGEST_TEXT);
        reading.require(
                Math.abs(request.signedOn().getYear() - letter.year()) <= 1,
                "/signedOn",
                LetterProblem.LETTER_DAY,
                letter.year());
        reading.throwIfAny();
        store(letter, letter.signed(sha256(content), request.signedOn()));
    }

    /** Says what came of a signed letter. */
    @Transactional
    void assess(String id, PostResult request) {
        Letter letter = held(id);
        if (letter.status() != LetterStatus.SIGNED) {
            throw Problem.of(
                    letter.status() == LetterStatus.PENDING
                            ? LetterProblem.LETTER_NOT_SIGNED
                            : LetterProblem.LETTER_ASSESSED);
        }
        Reading reading = new Reading();
        String result = reading.line("/result", request.result(), 200);
        reading.throwIfAny();
        store(letter, letter.assessed(result));
    }

    /** How many of the regions directly below the issuer have signed for a year. */
    CoverageView coverage(String issuer, int year) {
        String path = regions.pathOf(issuer).filter(caller::sees).orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
        List<String> below = database.list("""
                select code from known_region where path like ? || '%' and valid_to is null
                    and length(path) - length(replace(path, '/', '')) = length(?) - length(replace(?, '/', '')) + 1 order by code
                """, row -> row.getString(1), path, path, path);
        List<String> issued = signatories(issuer, year, "true");
        List<String> signed = signatories(issuer, year, "status <> 'PENDING'");
        int count = (int) below.stream().filter(signed::contains).count();
        BigDecimal share = below.isEmpty()
                ? BigDecimal.ZERO.setScale(2)
                : BigDecimal.valueOf(100L * count).divide(BigDecimal.valueOf(below.size()), 2, RoundingMode.HALF_UP);
        return new CoverageView(
                below.size(),
                count,
                share,
                below.stream()
                        .filter(code -> issued.contains(code) && !signed.contains(code))
                        .toList(),
                below.stream().filter(code -> !issued.contains(code)).toList());
    }

    private List<String> signatories(String issuer, int year, String condition) {
        return database.list(
                "select signatory from responsibility_letter where issuer = ? and year = ? and " + condition,
                row -> row.getString(1),
                issuer,
                year);
    }

    private void store(Letter before, Letter after) {
        database.update(
                "update responsibility_letter set sha256 = ?, status = ?, signed_on = ?, result = ?, version = ? where id = ?",
                after.sha256(),
                after.status(),
                after.signedOn(),
                after.result(),
                after.version(),
                after.id());
        outbox.append(new ResponsibilityLetterChanged(before.state(), after.state()));
    }

    private Letter held(String id) {
        Optional<Letter> found = database.one(
                """
                select id, issuer, signatory, year, sha256, status, signed_on, result, region_path, version
                from responsibility_letter where id = ? for update
                """,
                row -> new Letter(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5),
                        LetterStatus.valueOf(row.getString(6)),
                        row.getObject(7, LocalDate.class),
                        row.getString(8),
                        row.getString(9),
                        row.getLong(10)),
                id);
        return found.filter(letter -> caller.sees(letter.regionPath()))
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private String path(String code, String pointer) {
        return regions.pathOf(code)
                .filter(caller::sees)
                .orElseThrow(() -> Problem.of(LetterProblem.LETTER_REGION, code).at(pointer));
    }

    private static String sha256(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
