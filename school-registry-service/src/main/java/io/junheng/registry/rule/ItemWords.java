package io.junheng.registry.rule;

import io.junheng.expressions.Type;
import java.util.Collection;
import java.util.Set;

/** What a population formula may say of the items of a ledger (台账条目词汇): its fields and figures, and what every item has. */
public final class ItemWords {

    /** What every item has, whatever its ledger. */
    public static final Set<String> OF_EVERY_ITEM = Set.of(
            "status", "open", "isNew", "increment", "openedOn", "closedOn", "openedYear", "schoolCode", "regionCode");

    private ItemWords() {}

    static Words of(Collection<Field> fields, Collection<NamedFormula> figures) {
        Words words = new Words()
                .add("status", Type.TEXT, "状态", "status")
                .add("open", Type.TRUTH, "尚未销号", "open")
                .add("isNew", Type.TRUTH, "本年新增", "new in the year")
                .add("increment", Type.TRUTH, "违反零增量", "increment")
                .add("openedOn", Type.DATE, "登记日期", "day of entry")
                .add("closedOn", Type.DATE, "销号日期", "day of write-off")
                .add("openedYear", Type.NUMBER, "登记年度", "year of entry")
                .add("schoolCode", Type.TEXT, "学校标识码", "school")
                .add("regionCode", Type.TEXT, "区划代码", "region");
        fields.stream().filter(field -> !field.personal()).forEach(words::add);
        figures.forEach(
                figure -> words.add(figure.key(), figure.type(), figure.unit(), figure.name(), figure.nameEn()));
        return words;
    }
}
