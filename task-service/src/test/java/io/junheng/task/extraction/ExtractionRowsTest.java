package io.junheng.task.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.task.extraction.role.Department;
import io.junheng.task.extraction.text.Warning;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The requirements about what is read from a document, one test for each row. */
class ExtractionRowsTest {

    @Test
    void r005AListOfFourteenDepartmentsIsReadWhole() {
        // When
        Extraction read = read("一、工作机制\n1.建立机制。(市教育局、市委编办、市发展改革委、市公安局、市民政局、市财政局、市人力资源社会保障局、"
                + "市自然资源局、市住房和城乡建设局、市卫生健康委、市医疗保障局、市税务局、市残联、市妇联等部门负责)");
        // Then
        assertThat(read.items().get(0).responsible()).hasSize(14);
    }

    @Test
    void r009ADutyListHasOneTaskForEachNumberAndAnOpenListSaysSo() {
        // When
        Extraction read = read("""
                三、工作任务
                1、成立领导小组。由区长担任组长。
                2、区教育局工作任务:负责日常工作。
                3、区综治办、区公安分局工作任务:整治周边环境。
                4、区编办、建设局、审计局等各有关职能部门工作任务:提供支持。
                """);
        // Then
        assertThat(read.items()).extracting(item -> item.responsible().size()).containsExactly(0, 1, 2, 3);
        assertThat(names(read.items().get(3).responsible())).containsExactly("区编办", "区建设局", "区审计局");
        assertThat(read.items().get(3).warnings()).contains(Warning.OPEN_LIST);
    }

    @Test
    void r010ThreeGrammarsOfBracketsGiveEachDepartmentItsRole() {
        // When
        List<WorkItem> items = read("""
                一、重点任务
                1.甲。(各县市区人民政府牵头,市发展改革委、财政局、教育局配合)
                2.乙。(牵头部门:市教育局,配合部门:市委宣传部、团市委,责任单位:各县(市)区)
                3.丙。(责任单位:市委教育工委、市教育局,各区市县、开放先导区)
                """).items();
        // Then
        assertThat(names(items.get(0).lead())).containsExactly("各县市区人民政府");
        assertThat(names(items.get(0).cooperating())).containsExactly("市发展改革委", "市财政局", "市教育局");
        assertThat(names(items.get(1).responsible())).containsExactly("各县(市)区");
        assertThat(names(items.get(2).responsible())).containsExactly("市委教育工委", "市教育局", "各区市县", "开放先导区");
    }

    @Test
    void r011EachParagraphOfAnItemHasItsOwnLeads() {
        // When
        List<WorkItem> items = read("""
                一、重点任务
                25.建强队伍。落实师德要求。(牵头部门:市教育局,配合部门:市委组织部,责任单位:各县(市)区)
                落实减负措施。(牵头部门:市委组织部、市教育局,配合部门:市财政局,责任单位:各县(市)区)
                加强舆论引导。(牵头部门:市教育工委,配合部门:市委宣传部,责任单位:各县(市)区)
                """).items();
        // Then
        assertThat(items).extracting(WorkItem::paragraphNo).containsExactly(1, 2, 3);
        assertThat(items.stream().filter(item -> names(item.lead()).contains("市教育工委")))
                .extracting(WorkItem::paragraphNo)
                .containsExactly(3);
        assertThat(names(items.get(1).lead())).containsExactly("市委组织部", "市教育局");
    }

    @Test
    void r012ACollectiveNameIsOneLeadAsWrittenAndStandsForEachLevel() {
        // When
        Department lead =
                read("一、任务\n1.甲。(市、县两级政府牵头,市教育局配合)").items().get(0).lead().get(0);
        // Then
        assertThat(lead.asWritten()).isEqualTo("市、县两级政府");
        assertThat(lead.members()).containsExactly("市人民政府", "各县市区人民政府");
    }

    @Test
    void r016APhaseMayGoOverTheEndOfAYear() {
        // When
        List<Phase> phases = read("""
                一、实施步骤
                (一)准备阶段(2022年5月-2022年8月)
                (二)实施阶段(2022年9月-2024年8月)
                (三)验收阶段(2024年9月-2024年12月)
                """).phases();
        // Then
        assertThat(phases)
                .extracting(phase -> phase.start().year() + "/" + phase.end().year())
                .containsExactly("2022/2022", "2022/2024", "2024/2024");
    }

    @Test
    void r032WhatIsDueInEveryPeriodIsAnObligation() {
        // When
        List<Obligation> obligations = read("""
                一、任务
                1.甲。每周组织开展1次主题班会。每学期至少召开1次家长会。学校每年至少组织2次家庭教育指导。每半年报告1次工作情况。(市教育局负责)
                """).obligations();
        // Then
        assertThat(obligations)
                .extracting(Obligation::period)
                .containsExactly(
                        Obligation.Period.WEEK,
                        Obligation.Period.TERM,
                        Obligation.Period.YEAR,
                        Obligation.Period.HALF_YEAR);
        assertThat(obligations).extracting(each -> each.count().intValue()).containsExactly(1, 1, 2, 1);
    }

    @Test
    void r035DepartmentsSurviveStrayCharactersCommasAndNestedBracketsAndATruncatedTailIsSaid() {
        // When
        List<WorkItem> items = read("""
                一、任务
                1.甲。(市委人才局,市科技局牵头,住房城乡建设局配合)?
                2.乙。(责任单位:各县(市)区)
                3.深化结构改革,继续
                """).items();
        // Then
        assertThat(names(items.get(0).lead())).containsExactly("市委人才局", "市科技局");
        assertThat(items.get(0).warnings()).contains(Warning.STRAY_CHARACTER_AFTER_BRACKET, Warning.COMMA_VARIANT);
        assertThat(names(items.get(1).responsible())).containsExactly("各县(市)区");
        assertThat(items.get(2).warnings()).contains(Warning.TRUNCATED, Warning.NO_DEPARTMENTS);
    }

    @Test
    void r036AMaskedNumberIsNeitherAYearNorAFigure() {
        // When
        Extraction read = read("一、目标\n化解20xx人以上大校额。到X年消除56人以上大班额。××市教育局负责。");
        // Then
        assertThat(read.targets()).noneMatch(target -> target.value().intValue() == 20);
        assertThat(read.masked())
                .extracting(MaskedValue::kind)
                .containsExactly(MaskedValue.Kind.NUMBER, MaskedValue.Kind.DATE, MaskedValue.Kind.NAME);
        assertThat(read.unread())
                .filteredOn(unread -> unread.reason() == Unread.Reason.MASKED_VALUE)
                .hasSize(2);
    }

    @Test
    void aPageThatIsAPictureIsListedAsNotRead() {
        assertThat(read("一、任务\n\f\f1.甲。(市教育局负责)\n\f").unread())
                .extracting(Unread::reason)
                .contains(Unread.Reason.PAGE_WITHOUT_TEXT);
    }

    @Test
    void headsAndFeetOfPagesAreNoPartOfTheTask() {
        // When
        WorkItem item = read("""
                        某市教育局文件
                        一、任务
                        1.甲。改善办学
                        某市教育局 第1版
                        \f某市教育局文件
                        条件。(市教育局牵头,
                        某市教育局 第2版
                        \f某市教育局文件
                        市财政局配合)
                        某市教育局 第3版
                        \f""").items().get(0);
        // Then
        assertThat(names(item.lead())).containsExactly("市教育局");
        assertThat(names(item.cooperating())).containsExactly("市财政局");
    }

    private static Extraction read(String text) {
        return PolicyText.of(text).extract();
    }

    private static List<String> names(List<Department> departments) {
        return departments.stream().map(Department::department).toList();
    }
}
