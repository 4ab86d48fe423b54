package io.junheng.task.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.task.extraction.role.Department;
import io.junheng.task.extraction.target.Target;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms in which offices write tasks that none of the other tests has; each task reads as number, paragraph, title and departments by role. */
class FormsOfOfficesTest {

    @ParameterizedTest
    @ValueSource(strings = {"1、完成改造。「牽頭單位：縣教育局，配合單位：縣財政局」", "1、完成改造。『牽頭單位：縣教育局，配合單位：縣財政局』", "1、完成改造。「縣教育局牽頭，縣財政局配合」"})
    void cornerQuotesAreBracketsWhereTheyHoldLabelsOrVerbs(String item) {
        assertThat(tasks("一、任務\n" + item)).containsExactly("1.1 完成改造 牵头县教育局 配合县财政局");
    }

    @Test
    void aQuotationIsNoBracket() {
        // Given corner quotes around what is only quoted
        String item = "1、落實「雙減」和「縣教育局」改革。（縣財政局負責）";
        // Then
        assertThat(tasks("一、任務\n" + item)).containsExactly("1.1 落實「雙減」和「縣教育局」改革 责任县财政局");
    }

    @Test
    void pointsCountedAsInSpeechAreItems() {
        assertThat(tasks("""
                        二、攻坚任务
                        第一，扩大资源。新建幼儿园6所。（县教育局牵头）
                        第二，配齐教师。（县委编办负责）
                        """)).containsExactly("1.1 扩大资源 牵头县教育局", "2.1 配齐教师 责任县委编办");
    }

    @Test
    void findingsAreNumberedByTheirWord() {
        assertThat(tasks("""
                        一、问题清单
                        问题一：教师结构不合理。
                        整改措施：招聘教师35名。
                        责任科室：人事科、教研室
                        问题二：安全管理薄弱。
                        责任科室：安全科
                        """)).containsExactly("1.1 教师结构不合理 责任人事科、教研室", "2.1 安全管理薄弱 责任安全科");
    }

    @Test
    void theNoteThatTheFirstLeadsMayStandInABracketOfItsOwn() {
        assertThat(tasks("""
                        一、任务
                        1.建立机制。【责任单位：省教育厅、省公安厅（列第一位的为牵头单位，下同）】
                        2.改善条件。【责任单位：省财政厅，各设区市、县（市、区）人民政府】
                        """)).containsExactly("1.1 建立机制 牵头省教育厅 责任省公安厅", "2.1 改善条件 牵头省财政厅 责任各设区市、县（市、区）人民政府");
    }

    @Test
    void linesThatSpeakToTheOfficesOfAFieldAreDuties() {
        assertThat(tasks("""
                        一、部门职责
                        教育部门：落实校长负责制。
                        公安机关：依法打击犯罪。
                        市卫生健康委、市疾控中心：
                        1.开展营养监测。
                        2.配备营养指导员。
                        各县（市、区）人民政府：落实属地责任。
                        """))
                .containsExactly(
                        "null.1 教育部门 责任教育部门",
                        "null.1 公安机关 责任公安机关",
                        "null.1 市卫生健康委、市疾控中心 责任市卫生健康委、市疾控中心",
                        "null.1 各县（市、区）人民政府 责任各县（市、区）人民政府");
    }

    @Test
    void severalNumbersInOneLineAreSeveralItems() {
        assertThat(tasks("""
                        一、推进普惠。1.扩大供给。（市教育局牵头）2.控辍保学。市教育局要会同市公安局建立制度。3.特殊教育。（市残联负责）
                        二、提升质量。4.深化改革。（市教育局负责）5.加强体育。（市教育局牵头，市卫健委配合）
                        """))
                .containsExactly(
                        "1.1 扩大供给 牵头市教育局",
                        "2.1 控辍保学 牵头市教育局 配合市公安局",
                        "3.1 特殊教育 责任市残联",
                        "4.1 深化改革 责任市教育局",
                        "5.1 加强体育 牵头市教育局 配合市卫健委");
    }

    @Test
    void whatAMeetingAsksOfAllIsNotOfItsLastMatter() {
        // Given minutes whose last line is for everybody
        String document = """
                一、关于新校建设。由县住建局牵头，县教育局配合，8月底前竣工。
                二、关于食堂整治。由县市场监管局牵头，县教育局参与。
                会议强调，各有关单位要抓好落实。
                """;
        // When
        Extraction minutes = PolicyText.of(document).extract();
        // Then it is listed apart
        assertThat(minutes.items().get(1).span().end()).isEqualTo(document.indexOf("\n会议强调"));
        assertThat(minutes.unread()).anyMatch(left -> left.text().startsWith("会议强调"));
    }

    @Test
    void aLineThatRunsBesidePageNumbersIsCutOutOfABracket() {
        assertThat(tasks("""
                        洪畈市人民政府办公室文件
                        一、任务
                        1.建设学校。（牵头单位：市教育局，
                        - 1 -
                        洪畈市人民政府办公室文件
                        责任单位：各县（市、区）
                        - 2 -
                        洪畈市人民政府办公室文件
                        人民政府）
                        """)).containsExactly("1.1 建设学校 牵头市教育局 责任各县（市、区）人民政府");
    }

    @Test
    void theOfficesInsideADepartmentAreNotPartOfItsName() {
        WorkItem item = PolicyText.of("一、任务\n1.管理作业。（市教育局（基础教育科）牵头，市财政局配合）")
                .extract()
                .items()
                .get(0);
        assertThat(item.lead()).extracting(Department::department).containsExactly("市教育局");
        assertThat(item.lead()).extracting(Department::asWritten).containsExactly("市教育局（基础教育科）");
    }

    @Test
    void whoIsInChargeOfADepartmentIsNotPartOfItsName() {
        assertThat(tasks("一、任务\n1.压减班额。\n主办单位：县教体局（责任领导：何某；责任人：许某）\n协办单位：各镇人民政府（街道办事处）"))
                .containsExactly("1.1 压减班额 牵头县教体局 配合各镇人民政府（街道办事处）");
    }

    @ParameterizedTest
    @ValueSource(strings = {"建立工作室二十个。", "培养骨干教师一百五十名。", "新建学校十二所。"})
    void aCountInWordsIsAFigureFromTenOn(String sentence) {
        assertThat(PolicyText.of(sentence).extract().targets())
                .extracting(Target::value)
                .singleElement()
                .satisfies(value -> assertThat(value.intValue()).isIn(20, 150, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"办好三个班。", "上课时间不早于8:20。", "落实“十四五”规划。", "召开第二十次会议。"})
    void aNumeralThatCountsNoThingsIsNoFigure(String sentence) {
        assertThat(PolicyText.of(sentence).extract().targets()).isEmpty();
    }

    @Test
    void aLabelOfWhoWatchesEndsTheListBeforeIt() {
        assertThat(tasks("""
                        一、整改任务
                        1.补齐教师。
                        牵头单位：县委编办
                        责任单位：县教体局、县财政局
                        督办单位：县政府督查室
                        整改时限：长期坚持
                        """)).containsExactly("1.1 补齐教师 牵头县委编办 责任县教体局、县财政局");
    }

    @Test
    void aMatterThatAMeetingDecidedIsATaskWhateverItIsAbout() {
        assertThat(tasks("一、关于督导评估问题。市教育督导室要牵头组织复核，市统计局配合。\n二、关于用地问题。由市教育局牵头。"))
                .containsExactly("1.1 关于督导评估问题 牵头市教育督导室 配合市统计局", "2.1 关于用地问题 牵头市教育局");
    }

    @Test
    void aUnitInTheNextLineBelongsToItsFigure() {
        assertThat(PolicyText.of("普惠性民办幼儿园生均公用经费补助标准不低于800\n元。").extract().targets())
                .singleElement()
                .satisfies(target -> assertThat(target.unit()).isEqualTo("元"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"到2028年，交流教师人数翻一番。", "到2028年，交流教师人数翻番。"})
    void doublingIsATarget(String sentence) {
        assertThat(PolicyText.of(sentence).extract().targets())
                .singleElement()
                .satisfies(target -> assertThat(target.value().intValue()).isEqualTo(2));
    }

    private static List<String> tasks(String document) {
        return PolicyText.of(document).extract().items().stream()
                .map(item -> item.itemNo() + "." + item.paragraphNo() + " " + item.title()
                        + names(" 牵头", item.lead())
                        + names(" 配合", item.cooperating())
                        + names(" 责任", item.responsible()))
                .toList();
    }

    private static String names(String role, List<Department> departments) {
        return departments.isEmpty()
                ? ""
                : role
                        + departments.stream()
                                .map(each -> each.members().isEmpty() ? each.department() : each.asWritten())
                                .collect(Collectors.joining("、"));
    }
}
