package io.junheng.verifier;

import java.text.MessageFormat;
import java.util.Locale;

/** What a check of an export can come to (核验结论). The constant's name is stable; the sentences may be worded better later. */
public enum Finding {
    INTACT(
            "All {0} entries of the log {2} are the ones that were signed; the checkpoint covers the first {1}.",
            "日志 {2} 的 {0} 条记录均与签名时一致,检查点覆盖前 {1} 条。"),
    INTACT_EXCERPT(
            "All {0} exported entries stand unchanged in the log {2} of {1} entries; entries that were not exported were not checked.",
            "导出的 {0} 条记录均原样存在于共 {1} 条的日志 {2} 中;未导出的记录未作核验。"),
    INTACT_WITH_ERASURES(
            "All {0} entries of the log {2} are the ones that were signed; the data of {1} of them were erased, as the log itself records.",
            "日志 {2} 的 {0} 条记录均与签名时一致;其中 {1} 条的数据已擦除,日志中均有擦除记录。"),
    INTACT_HEADS(
            "The checkpoint of the log {2} with {0} entries is signed, and nothing speaks against its first {1} being those signed earlier.",
            "日志 {2} 共 {0} 条的检查点签名有效,未见其前 {1} 条与先前所签不符。"),
    INTACT_STRETCH(
            "Entries {0} to {1} of the log {2} are the ones that were signed.", "日志 {2} 的第 {0} 至 {1} 条记录均与签名时一致。"),
    INTACT_STRETCH_SEALED(
            "Entries {0} to {1} of the log {2} are the ones that were signed; the data of {3} of them are sealed or erased and were not checked.",
            "日志 {2} 的第 {0} 至 {1} 条记录均与签名时一致;其中 {3} 条的数据已封存或擦除,未作核验。"),
    CHANGED_ENTRY(
            "Entry {0} was changed: it no longer gives the hash the log recorded for it.",
            "第 {0} 条记录被改动:其内容与日志记载的哈希不符。"),
    CHANGED_DATA(
            "Entry {0} was changed: its data no longer give the hash that the entry names.",
            "第 {0} 条记录的数据被改动:与该条记载的数据哈希不符。"),
    UNEXPLAINED_ERASURE(
            "The data of entry {0} are gone, and no erasure that the log records explains it.",
            "第 {0} 条记录的数据缺失,且日志中没有相应的擦除记录。"),
    CHANGED_RANGE(
            "Entries {0} to {1} are not those that were signed: at least one was changed together with its recorded hash.",
            "第 {0} 至 {1} 条记录与签名时不一致:至少一条连同其记载的哈希被改动。"),
    CHANGED_STRETCH(
            "Entries {0} to {1} do not lead to the root that was signed: at least one was changed together with its recorded hash, or what ties them to the rest of the log was.",
            "第 {0} 至 {1} 条记录得不到已签名的根:至少一条连同其记载的哈希被改动,或其与日志其余部分的衔接被改动。"),
    CHANGED_HASH(
            "The recorded hash of entry {0} was changed; the entry itself is the one that was signed.",
            "第 {0} 条记录所载哈希被改动;记录本身与签名时一致。"),
    MISSING("Entry {0} is missing: entry {1} follows in its place.", "缺少第 {0} 条记录:其位置上是第 {1} 条。"),
    REORDERED("Entry {0} is out of order: entry {1} stands before it.", "第 {0} 条记录次序被改动:第 {1} 条排在它之前。"),
    INSERTED("A second entry {0} was inserted where entry {1} belongs.", "在第 {1} 条记录的位置插入了另一条第 {0} 条记录。"),
    UNSIGNED("Entry {0} was inserted at the end: no signed checkpoint covers it.", "末尾插入了第 {0} 条记录:没有已签名的检查点覆盖它。"),
    TRUNCATED(
            "The end is cut off: entries {0} to {1}, which the checkpoint covers, are missing.",
            "日志尾部被截断:检查点覆盖的第 {0} 至 {1} 条记录缺失。"),
    WRONG_SIGNATURE("The checkpoint of size {0} is not signed by the key of {2}.", "条数为 {0} 的检查点不是由 {2} 的密钥签名。"),
    WRONG_HANDOVER(
            "The handover to another key of {2} at {0} entries is not signed by both keys, or has nothing to do with the key that is trusted.",
            "{2} 在 {0} 条时的密钥移交书未经前后密钥共同签署,或与所信任的密钥无关。"),
    NOT_WITNESSED("The checkpoint of size {0} is not cosigned by the witness {3}.", "条数为 {0} 的检查点未经见证者 {3} 共签。"),
    MISPLACED_CHECKPOINT(
            "The checkpoint of size {0} does not stand after the entries it covers.", "条数为 {0} 的检查点不在其覆盖的记录之后。"),
    FORKED(
            "The log was forked or rewritten: its first {0} entries do not give the root that was signed earlier.",
            "日志被分叉或改写:其前 {0} 条记录与先前签名的根不一致。"),
    ROLLED_BACK(
            "The log was rolled back: a checkpoint signed earlier covers {0} entries, this one only {1}.",
            "日志被回退:先前签名的检查点覆盖 {0} 条记录,现检查点仅覆盖 {1} 条。"),
    WRONG_PROOF(
            "Entry {0} was changed or moved: its proof does not lead to the root that was signed.",
            "第 {0} 条记录被改动或移位:其证明得不到已签名的根。"),
    OTHER_SIZE(
            "The excerpt is proved against a log of {0} entries, but the checkpoint covers {1}: export it again for that size.",
            "节录的证明针对 {0} 条记录的日志,而检查点覆盖 {1} 条:请按该条数重新导出。"),
    EXCERPT_ONLY(
            "The export is an excerpt, so it cannot show that the log still begins with the {0} entries signed earlier.",
            "导出的是节录,无法证明日志仍以先前签名的 {0} 条记录开头。"),
    STATEMENT_UNSIGNED(
            "The statement on the first {0} entries is not signed by the key of {2}.", "关于前 {0} 条的查询声明不是由 {2} 的密钥签名。"),
    STATEMENT_ELSEWHERE(
            "The statement is about a log of {0} entries with another root than the checkpoint of {1} entries.",
            "查询声明所述日志(共 {0} 条)与检查点({1} 条)的根不一致。"),
    STATEMENT_FALSE(
            "The statement is false: it says that {1} entries meet its conditions, and these are not the {0} that do.",
            "查询声明不实:所称符合条件的 {1} 条,并非日志中符合条件的 {0} 条。"),
    ANSWER_INCOMPLETE(
            "The answer is not the one that was stated: it has {0} entries, and the statement is on {1} entries, not all of them these.",
            "所给结果与查询声明不符:结果有 {0} 条,声明所述为 {1} 条,且不尽相同。"),
    FILE_CHANGED("The file {3} of the bundle is not the one that was handed out.", "证据包中的文件 {3} 与发出时不一致。"),
    MALFORMED("Line {0} of the export is not a line of a log.", "导出文件第 {0} 行不是日志行。");

    private final String english;
    private final String chinese;

    Finding(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** Whether the export is what was signed. */
    public boolean intact() {
        return name().startsWith("INTACT");
    }

    String sentence(Locale locale, long first, long second, String origin, String subject) {
        String pattern = locale.getLanguage().equals("zh") ? chinese : english;
        return new MessageFormat(pattern, Locale.ROOT)
                .format(new Object[] {Long.toString(first), Long.toString(second), origin, subject});
    }
}
