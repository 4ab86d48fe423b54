package io.junheng.task.extraction.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.task.extraction.PolicyText;
import io.junheng.task.extraction.WorkItem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** To read a further form of sentence, add a line. */
class RoleSentenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "由县教育局牵头，县残联参与。                       | 县教育局            | 县残联              | -",
                "县教育局牵头制定方案，县财政局、县人社局配合。       | 县教育局            | 县财政局、县人社局   | -",
                "县教育局会同县公安局每年公布学区。                  | 县教育局            | 县公安局            | -",
                "由县教育局牵头，会同县公安局、县民政局开展排查。      | 县教育局            | 县公安局、县民政局   | -",
                "由县教育局负责。                                  | -                  | -                  | 县教育局",
                "县教育局负责制定方案；县财政局负责落实资金。          | -                  | -                  | 县教育局、县财政局",
                "县教育局负责统筹。县公安局负责护学。                 | -                  | -                  | 县教育局、县公安局",
                "县委宣传部、县教育局按照职责分工抓好落实。            | -                  | -                  | 县委宣传部、县教育局",
                "牵头单位为县教育局，配合单位为县财政局。             | 县教育局            | 县财政局            | -",
                "各地要高度重视，由市财政局负责拨付。                 | -                  | -                  | 市财政局",
                "市教育局要会同市公安局、市民政局建立月报制度。       | 市教育局            | 市公安局、市民政局   | -",
                "市财政局要优先保障支出，市审计局要加强监督。          | -                  | -                  | 市财政局、市审计局",
                "会议同意调剂编制，县委编办、县教育局负责牵头落实，县人社局予以支持。 | 县委编办、县教育局 | 县人社局 | -",
                "文旅局、教育局要按照职责分工，各县（市、区）政府具体负责。 | - | - | 文旅局、教育局、各县（市、区）政府",
                "县教育局要会同县数据局2026年6月底前建成平台。 | 县教育局 | 县数据局 | -",
                "县教育局、县人社局要分别制定计划。                   | -                  | -                  | 县教育局、县人社局",
                "会议明确，县教育局为责任主体，县机关事务中心负责实施。 | -                  | -                  | 县教育局、县机关事务中心"
            })
    void aSentenceGivesTheRoles(String sentence, String lead, String cooperating, String responsible) {
        // When
        List<WorkItem> items = tasks(sentence);
        // Then
        assertThat(items).hasSize(1);
        assertThat(names(items.get(0).lead())).isEqualTo(lead);
        assertThat(names(items.get(0).cooperating())).isEqualTo(cooperating);
        assertThat(names(items.get(0).responsible())).isEqualTo(responsible);
    }

    @ParameterizedTest
    @CsvSource({
        "学校负责整改落实。",
        "各部门要加强配合。",
        "县政府教育督导室要会同有关方面开展督导。",
        "办公室设在县教育局。",
        "要形成教育部门牵头、社会参与的格局。",
        "市教育局要发挥牵头作用，加强调度。",
        "各学校要严格落实制度。"
    })
    void proseThatNamesNobodyWithARoleIsNoTask(String sentence) {
        assertThat(tasks(sentence)).isEmpty();
    }

    @Test
    void whatIsToBeDoneIsNoPartOfTheNames() {
        // When
        WorkItem item = tasks("县财政局会同县教育局按照每人每年不低于3000元核定经费。").get(0);
        // Then
        assertThat(item.rawBracket()).isEqualTo("县财政局会同县教育局");
        assertThat(item.rule()).isEqualTo("role-sentence");
    }

    private static List<WorkItem> tasks(String sentence) {
        return PolicyText.of("一、工作措施\n1.完善机制。" + sentence + "\n").extract().items();
    }

    private static String names(List<Department> departments) {
        Stream<String> names = departments.stream().map(Department::department);
        return departments.isEmpty() ? null : String.join("、", names.toList());
    }
}
