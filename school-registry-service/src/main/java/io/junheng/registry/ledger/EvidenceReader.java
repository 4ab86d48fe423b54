package io.junheng.registry.ledger;

import io.junheng.kit.problem.Problem;
import io.junheng.registry.reading.Collecting;
import io.junheng.registry.reading.WrittenText;
import io.junheng.registry.rule.FileValue;
import io.junheng.registry.rule.ValueReader;
import java.util.Base64;
import java.util.HexFormat;

/** Reads evidence as it is filed (佐证读取): what is sent has to be what its hash and size say. */
final class EvidenceReader {

    static final int MOST_BYTES = 65_536;
    private static final int MOST_BASE64 = (MOST_BYTES + 2) / 3 * 4;

    private EvidenceReader() {}

    /** The evidence under a number; refused with every reason. */
    static Evidence read(FileEvidence sent, int number) {
        Collecting reading = new Collecting();
        WrittenText title = reading.read("/title", () -> WrittenText.of(sent.title()));
        byte[] content = sent.content() == null ? null : reading.read("/content", () -> bytes(sent.content()));
        boolean file = sent.name() != null || sent.sha256() != null || sent.content() != null;
        FileValue known = file && (content != null || sent.content() == null)
                ? reading.read("/sha256", () -> file(sent, content))
                : null;
        reading.problems().throwIfAny();
        return new Evidence(
                number,
                Evidence.Kind.FILE,
                title.text(),
                known == null ? null : known.name(),
                known == null ? null : known.mediaType(),
                known == null ? null : known.size(),
                known == null ? null : known.sha256(),
                content);
    }

    private static FileValue file(FileEvidence sent, byte[] content) {
        String hash = content == null
                ? sent.sha256()
                : HexFormat.of().formatHex(Identity.sha256().digest(content));
        if (content != null
                && ((sent.sha256() != null && !sent.sha256().equals(hash))
                        || (sent.size() != null && sent.size() != content.length))) {
            throw Problem.of(LedgerProblem.EVIDENCE_DIFFERS);
        }
        Long size = content == null ? sent.size() : Long.valueOf(content.length);
        return ValueReader.file(sent.name(), sent.mediaType(), size, hash);
    }

    private static byte[] bytes(String base64) {
        if (base64.length() > MOST_BASE64) {
            throw Problem.of(LedgerProblem.EVIDENCE_CONTENT, MOST_BYTES);
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length <= MOST_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw Problem.of(LedgerProblem.EVIDENCE_CONTENT, MOST_BYTES);
        }
        throw Problem.of(LedgerProblem.EVIDENCE_CONTENT, MOST_BYTES);
    }
}
