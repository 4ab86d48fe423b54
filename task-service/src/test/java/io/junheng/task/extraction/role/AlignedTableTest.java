package io.junheng.task.extraction.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.task.extraction.Extraction;
import io.junheng.task.extraction.PolicyText;
import io.junheng.task.extraction.WorkItem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables whose columns are told by their place only. */
class AlignedTableTest {

    @Test
    void aCellGoesOnInTheLinesBelow() {
        List<WorkItem> items = items("""
                序号  重点任务            牵头单位      配合单位          完成时限
                1     新建、改扩建学校    县教育局      县财政局、县住    2026年8月
                      十二所                            建局
                2     补充教师            县委编办      县人社局          长期坚持
                """);
        assertThat(items).extracting(WorkItem::title).containsExactly("新建、改扩建学校十二所", "补充教师");
        assertThat(names(items.get(0).cooperating())).containsExactly("县财政局", "县住建局");
        assertThat(names(items.get(1).lead())).containsExactly("县委编办");
    }

    @Test
    void aNumberInTheMiddleOfItsRowHasLinesAboveAndBelow() {
        List<WorkItem> items = items("""
                序号  重点任务            牵头单位      配合单位
                      新建、改扩建学校                  县财政局、
                1                         县教育局
                      十二所                            县住建局
                      补充音体美等学
                2                         县委编办      县人社局
                      科教师
                """);
        assertThat(items).extracting(WorkItem::title).containsExactly("新建、改扩建学校十二所", "补充音体美等学科教师");
        assertThat(items).extracting(WorkItem::itemNo).containsExactly(1, 2);
        assertThat(names(items.get(0).cooperating())).containsExactly("县财政局", "县住建局");
    }

    @Test
    void withoutNumbersALineThatFillsTheColumnsBeginsARow() {
        List<WorkItem> items = items("""
                重点任务            责任部门          完成时限
                扩大普惠资源        县教育局、县财    2026年
                                    政局
                规范办园行为        县市场监管局      长期坚持
                """);
        assertThat(items).extracting(WorkItem::title).containsExactly("扩大普惠资源", "规范办园行为");
        assertThat(names(items.get(0).responsible())).containsExactly("县教育局", "县财政局");
    }

    @Test
    void theTextBelowIsNoRow() {
        // Given
        Extraction extraction = PolicyText.of("""
                        序号  重点任务            牵头单位      配合单位
                        1     补充教师            县委编办      县人社局
                        注：牵头单位每月报送进展。
                        二、工作要求
                        """).extract();
        // Then
        assertThat(extraction.items()).hasSize(1);
        assertThat(extraction.items().get(0).title()).isEqualTo("补充教师");
        assertThat(names(extraction.items().get(0).cooperating())).containsExactly("县人社局");
    }

    @Test
    void wideGapsInProseMakeNoTable() {
        assertThat(items("县教育局  县财政局  县人社局\n2026年3月1日  印发  通知\n")).isEmpty();
    }

    private static List<WorkItem> items(String table) {
        return PolicyText.of(table).extract().items();
    }

    private static List<String> names(List<Department> departments) {
        return departments.stream().map(Department::department).toList();
    }
}
