package io.junheng.audit.check;

import io.junheng.audit.log.Alarm;
import java.text.MessageFormat;
import java.util.Locale;

/** What the self-check can find (自检结论). The names are stable. */
enum Finding {
    MISSING("缺少第 {0} 条记录。", "Entry {0} is missing."),
    CHANGED_ENTRY("第 {0} 条记录被改动:其内容与记载的哈希不符。", "Entry {0} was changed: it no longer gives the hash recorded for it."),
    CHANGED_DATA("第 {0} 条记录的数据被改动:与该条记载的数据哈希不符。", "Entry {0} was changed: its data no longer give the hash it names."),
    CHANGED_COLUMN(
            "第 {0} 条记录用于检索的 {1} 与记录内容不符。", "The column {1} by which entry {0} is searched is not what the entry says."),
    CHANGED_CHECKPOINT(
            "前 {0} 条记录不再得出所签检查点的根,或该检查点的签名无效。",
            "The first {0} entries no longer give the root of the checkpoint signed over them, or its signature is not valid."),
    CHANGED_TILE(
            "第 {0} 条记录所在的树块与记录不符。",
            "The stored tile of the tree that ends with entry {0} is not what the entries give."),
    FILE_MISSING(
            "自第 {0} 条起的归档缺少文件 {1}。",
            "The file {1} of the range that begins with entry {0} is missing from its archive."),
    FILE_CHANGED(
            "自第 {0} 条起的归档文件 {1} 与移出时所写的不符。",
            "The file {1} of the range that begins with entry {0} is not what was written when it was moved."),
    OTHER_ANCHOR(
            "库外保存的检查点({0} 条)与日志不符:日志被改写或分叉。",
            "The checkpoint of {0} entries kept outside the database is not of this log: it was rewritten or forked.");

    private final String zh;
    private final String en;

    Finding(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The alarm about this entry, or checkpoint of this size; {@code what} names the column or the file. */
    Alarm at(long index, String what) {
        Object[] arguments = {Long.toString(index), what};
        return new Alarm(
                name(),
                index,
                new MessageFormat(zh, Locale.ROOT).format(arguments),
                new MessageFormat(en, Locale.ROOT).format(arguments));
    }

    Alarm at(long index) {
        return at(index, "");
    }
}
