package io.junheng.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedMailTest {

    private static final String HEADERS = """
            Received: from mail.example by mailbox.example;
            \tSun, 22 Nov 2026 08:00:00 +0800
            From: audit@junheng.example
            Subject: =?UTF-8?B?5a6h6K6h5pel5b+X5qOA5p+l54K5?= junheng.example/audit 5
            MIME-Version: 1.0
            """;

    private final TestLog log = TestLog.of(5);
    private final String note = log.note(5);

    @Test
    void checkpointAsTheLogGaveItIsReadAsItIs() {
        assertThat(SavedMail.note(utf8(note))).contains(note);
    }

    @Test
    void textOfAMailWithWhatAServerAddedIsReadWithoutIt() {
        // Given
        String saved = "\uFEFF\r\n" + note.replace("\n", "\r\n")
                + "\r\n--\r\nThis message may be confidential.\r\n\r\nIt is.\r\n";

        // When
        Checkpoint read = Checkpoint.read(utf8(saved));

        // Then
        assertThat(read.isSignedBy(log.key())).isTrue();
        assertThat(read.size()).isEqualTo(5);
    }

    @Test
    void mailInQuotedPrintableIsRead() {
        // Given the sign of a signature line in three bytes, equals signs quoted, and a soft end of line
        String quoted = note.replace("=", "=3D").replace("\u2014 ", "=E2=80=94 =\n");

        // Then
        assertReads(HEADERS + "Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: quoted-printable\n\n"
                + quoted);
    }

    @Test
    void mailInBase64IsRead() {
        assertReads(HEADERS + "Content-Type: text/plain; charset=UTF-8\ncontent-transfer-encoding: BASE64\n\n"
                + Base64.getMimeEncoder().encodeToString(utf8(note)) + "\n");
    }

    @Test
    void mailOfPartsIsReadForThePartThatHasIt() {
        assertReads(HEADERS + "Content-Type: multipart/mixed;\n boundary=\"one two\"\n\nA mail of parts.\n"
                + "--one two\nContent-Type: text/html\n\n<p>Nothing</p>\n"
                + "--one two\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(utf8(note)) + "\n--one two--\n");
    }

    @Test
    void whatWasChangedOnTheWayIsNotSigned() {
        // Given
        String changed = HEADERS + "\n" + note.replaceFirst("\n5\n", "\n4\n");

        // Then
        assertThat(Checkpoint.read(utf8(changed)).isSignedBy(log.key())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "Subject: nothing\n\nNothing.\n",
                "Content-Type: multipart/mixed; boundary=x\n\n--x\n--x--\n",
                "Content-Transfer-Encoding: quoted-printable\n\n=\n=E\n=ZZ",
                "log\n5\nnot a root\n\n\u2014 log AAAA\n",
                "log\n5\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\nno signature\n"
            })
    void mailWithoutOneHasNone(String saved) {
        assertThat(SavedMail.note(utf8(saved))).isEmpty();
    }

    @Test
    void baseThatIsNoneIsNoCheckpoint() {
        assertThatThrownBy(() -> Checkpoint.read(utf8("Content-Transfer-Encoding: base64\n\nA\n")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** With the ends of lines that mails have, and with those of this system. */
    private void assertReads(String mail) {
        assertThat(SavedMail.note(utf8(mail))).contains(note);
        assertThat(SavedMail.note(utf8(mail.replace("\n", "\r\n")))).contains(note);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
