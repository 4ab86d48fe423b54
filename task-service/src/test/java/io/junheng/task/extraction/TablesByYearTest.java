package io.junheng.task.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.task.extraction.target.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables with a column for each year, and cells that go over several rows. */
class TablesByYearTest {

    @Test
    void aFigureHasTheYearOverItAndTheUnitOfItsRow() {
        // Given
        Extraction extraction = PolicyText.of("""
                        指标名称	2024年基数	2025年	2026年
                        学前三年毛入园率（%）	93.1	94	95
                        """).extract();
        // Then
        assertThat(shown(extraction)).containsExactly("93.1% 2024 ACTUAL", "94% 2025 TARGET", "95% 2026 TARGET");
        assertThat(extraction.targets()).extracting(Target::measure).containsOnly("学前三年毛入园率");
    }

    @Test
    void theUnitMayStandInAColumnOfItsOwnAndIsNeverTakenFromTheNextCell() {
        assertThat(shown(PolicyText.of("""
                        序号	主要任务	单位	2026年目标	2027年目标	牵头单位
                        1	新建幼儿园	所	14	18	市教育局
                        """).extract())).containsExactly("14所 2026 TARGET", "18所 2027 TARGET");
    }

    @Test
    void aRowWithoutAUnitIsLeftToThePerson() {
        // Given
        Extraction extraction = PolicyText.of("指标	2025年	2026年\n示范园	8	9\n").extract();
        // Then
        assertThat(extraction.targets()).isEmpty();
        assertThat(extraction.unread())
                .filteredOn(left -> left.reason() == Unread.Reason.NUMBER_WITHOUT_UNIT)
                .hasSize(2);
    }

    @Test
    void columnsOfYearsAreNotWhatIsToBeDoneAndMergedCellsGoOn() {
        // Given a table whose first column was one cell over two rows
        Extraction extraction = PolicyText.of("""
                        序号	一级指标	任务内容	2025年目标	2026年目标	主办单位	协办单位	督办单位
                        1	资源配置	教师学历达标	82%	100%	区教育局	区人社局	区督查室
                        2		场馆面积达标	7所	12所	区住建局	区教育局	区督查室
                        3	政府保障	经费到位	80%	90%	区财政局	区审计局	区督查室
                        """).extract();
        // Then
        assertThat(extraction.items())
                .extracting(item -> item.sectionPath() + item.title())
                .containsExactly("[资源配置]教师学历达标", "[资源配置]场馆面积达标", "[政府保障]经费到位");
        assertThat(extraction.items()).allSatisfy(item -> {
            assertThat(item.lead()).hasSize(1);
            assertThat(item.responsible()).isEmpty();
        });
        assertThat(shown(extraction))
                .containsExactly(
                        "82% 2025 TARGET",
                        "100% 2026 TARGET", "7所 2025 TARGET", "12所 2026 TARGET", "80% 2025 TARGET", "90% 2026 TARGET");
    }

    @Test
    void oneColumnWithAYearInItsHeadingSaysWhatIsToBeDone() {
        assertThat(PolicyText.of("序号	2026年重点任务	牵头单位\n1	新建学校	市教育局\n").extract().items())
                .extracting(WorkItem::title)
                .containsExactly("新建学校");
    }

    private static List<String> shown(Extraction extraction) {
        return extraction.targets().stream()
                .map(target ->
                        target.value().toPlainString() + target.unit() + " " + target.year() + " " + target.kind())
                .toList();
    }
}
