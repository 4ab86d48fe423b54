package io.junheng.task.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.task.extraction.role.Department;
import io.junheng.task.extraction.text.Warning;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkItemsTest {

    private static Extraction extract(String document) {
        return PolicyText.of(document).extract();
    }

    private static List<String> names(List<Department> departments) {
        return departments.stream().map(Department::department).toList();
    }

    private static WorkItem item(Extraction extraction, int itemNo, int paragraphNo) {
        return extraction.items().stream()
                .filter(item -> item.itemNo() == itemNo && item.paragraphNo() == paragraphNo)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aParagraphWithABracketOfItsOwnIsATask() {
        // Given an item with three brackets, each with another lead
        String document = Documents.read("three-roles.txt");
        // When
        Extraction extraction = extract(document);
        // Then it is three tasks with one number and one title
        assertThat(extraction.items()).hasSize(7);
        assertThat(names(item(extraction, 1, 1).lead())).containsExactly("市教育局");
        assertThat(names(item(extraction, 1, 2).lead())).containsExactly("市应急管理局");
        assertThat(names(item(extraction, 1, 3).lead())).containsExactly("市委宣传部");
        assertThat(item(extraction, 1, 3).title()).isEqualTo("改善寄宿条件");
        assertThat(item(extraction, 1, 3).sectionPath()).containsExactly("三、重点任务", "（一）校园建设行动");
    }

    @Test
    void severalLeadsShareOneTask() {
        // When
        Extraction extraction = extract(Documents.read("three-roles.txt"));
        // Then
        assertThat(names(item(extraction, 3, 1).lead())).containsExactly("市财政局", "市人力资源和社会保障局", "市教育局");
        assertThat(names(item(extraction, 2, 1).cooperating())).containsExactly("市自然资源局", "市住房和城乡建设局");
    }

    @Test
    void aCommaInAListAndANameOfAnotherLevelAreReadAndSaid() {
        // When
        WorkItem item = item(extract(Documents.read("three-roles.txt")), 4, 1);
        // Then
        assertThat(names(item.cooperating())).containsExactly("市委人才局", "市科技局", "财政厅", "市教育局");
        assertThat(item.warnings()).containsExactlyInAnyOrder(Warning.COMMA_VARIANT, Warning.LEVEL_MISMATCH);
    }

    @Test
    void theFirstParagraphBeginsAtItsNumberAndTheNextBehindTheBracket() {
        // Given
        String document = Documents.read("three-roles.txt");
        // When
        Extraction extraction = extract(document);
        // Then
        String first = slice(document, item(extraction, 1, 1).span());
        String second = slice(document, item(extraction, 1, 2).span());
        assertThat(first).startsWith("1.改善寄宿条件。").endsWith("责任单位：各县（市）区）");
        assertThat(second).startsWith("每学期至少开展1次").endsWith("责任单位：各县（市）区）");
        assertThat(slice(document, item(extraction, 1, 2).bracketSpan()))
                .isEqualTo(item(extraction, 1, 2).rawBracket())
                .startsWith("（牵头部门：市应急管理局");
    }

    @Test
    void responsibleDepartmentsComeInBracketsOfAnyKindAndInSentences() {
        // When
        List<WorkItem> items = extract(Documents.read("responsible-only.txt")).items();
        // Then
        assertThat(items).hasSize(5);
        assertThat(names(items.get(0).responsible())).containsExactly("市教育局", "市自然资源局", "各区市县", "滨海先导区");
        assertThat(names(items.get(1).responsible())).containsExactly("市发展改革委", "市教育局", "市财政局", "各区市县", "滨海先导区");
        assertThat(names(items.get(2).responsible())).containsExactly("市教育局", "市市场监管局", "市公安局");
        assertThat(names(items.get(3).responsible())).containsExactly("市发展改革委", "市教育局");
        assertThat(names(items.get(4).lead())).containsExactly("市政府教育督导室");
        assertThat(names(items.get(4).cooperating())).containsExactly("市教育局", "市财政局");
        assertThat(items.get(4).rule()).isEqualTo("role-sentence");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（牵头单位：市教育局；配合单位：市财政局、市发展改革委）",
                "\n牵头单位：市教育局；配合单位：市财政局、市发展改革委",
                "\n牵头单位：市教育局\n配合单位：市财政局、市发展改革委",
                "\n牵头单位：市教育局。\n配合单位：市财政局、市发展改革委。",
                "牵头单位：市教育局；配合单位：市财政局、市发展改革委。",
                "牵头单位：市教育局。配合单位：市财政局、市发展改革委。",
                " 牵头单位：市教育局，配合单位：市财政局、市发展改革委",
                "牵头部门：市教育局；配合部门：市财政局、市发展改革委；完成时限：2025年12月底。",
            })
    void labelsNeedNoBrackets(String roles) {
        // Given
        String document = "三、重点任务\n（一）校园建设行动\n1.改善寄宿条件。到2025年新建宿舍3栋。" + roles + "\n2.化解大班额。起始年级不超过50人。" + roles + "\n";
        // When
        Extraction extraction = extract(document);
        // Then
        assertThat(extraction.items()).hasSize(2).allSatisfy(item -> {
            assertThat(names(item.lead())).containsExactly("市教育局");
            assertThat(names(item.cooperating())).containsExactly("市财政局", "市发展改革委");
            assertThat(item.responsible()).isEmpty();
        });
        assertThat(extraction.items()).extracting(WorkItem::title).containsExactly("改善寄宿条件", "化解大班额");
        assertThat(extraction.unread()).isEmpty();
    }

    @Test
    void aSentenceThatSpeaksOfLeadersIsNoLabel() {
        // When
        Extraction extraction = extract("三、重点任务\n1.健全机制。牵头单位要加强统筹：定期会商。责任单位要各司其职。\n");
        // Then
        assertThat(extraction.items()).isEmpty();
    }

    @Test
    void aListOfDutiesIsOneTaskForEachHeading() {
        // When
        Extraction extraction = extract(Documents.read("duty-list.txt"));
        // Then the steps of the next chapter are no tasks, and the closing provision belongs to no duty
        assertThat(extraction.items()).hasSize(6);
        assertThat(item(extraction, 1, 1).warnings()).contains(Warning.NO_DEPARTMENTS);
        assertThat(names(item(extraction, 2, 1).responsible())).containsExactly("各街道");
        assertThat(names(item(extraction, 5, 1).responsible())).containsExactly("区民政局", "区卫健局", "区残联", "区团委", "区妇联");
        assertThat(names(item(extraction, 6, 1).responsible())).containsExactly("区发展和改革局", "区财政局", "区城管和执法局");
        assertThat(item(extraction, 6, 1).warnings()).containsExactly(Warning.OPEN_LIST);
        assertThat(extraction.unread()).extracting(Unread::reason).containsExactly(Unread.Reason.CLOSING_PROVISION);
    }

    @Test
    void pageMarkersInsideAListAndASentenceAreNoNumbers() {
        // Given a page that begins inside a list of departments
        String document = Documents.read("site-pages.txt");
        // When
        Extraction extraction = extract(document);
        // Then
        assertThat(extraction.items()).hasSize(3);
        WorkItem last = item(extraction, 3, 1);
        assertThat(names(last.responsible())).containsExactly("区发展和改革局", "区财政局", "区卫健局", "区城管和执法局");
        assertThat(last.title()).isEqualTo("区发展和改革局、财政局、卫健局、城管和执法局等各有关职能部门工作任务");
        assertThat(last.rawBracket()).contains("3、卫健局");
        assertThat(last.warnings()).containsExactlyInAnyOrder(Warning.PAGE_MARKER_IN_LIST, Warning.OPEN_LIST);
        assertThat(last.sectionPath()).containsExactly("一、工作任务");
    }

    @Test
    void traditionalCharactersAreReadAndKeptAsWritten() {
        // When
        List<WorkItem> items = extract(Documents.read("traditional.txt")).items();
        // Then
        assertThat(items).hasSize(2);
        assertThat(items.get(0).title()).isEqualTo("開展治理示範校評選");
        assertThat(items.get(0).cooperating())
                .extracting(Department::asWritten, Department::department)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("市財政局", "市财政局"),
                        org.assertj.core.groups.Tuple.tuple("衛生健康委", "市卫生健康委"));
        assertThat(names(items.get(1).responsible())).containsExactly("市教育局", "市人力资源社会保障局");
    }

    @Test
    void aTextThatBreaksOffKeepsItsLastItem() {
        // Given
        String document = "一、任务\n1.甲事。做好。（市教育局负责）\n2.乙事。\n继续推进，进一步";
        // When
        Extraction extraction = extract(document);
        // Then
        WorkItem last = item(extraction, 2, 1);
        assertThat(last.warnings()).containsExactlyInAnyOrder(Warning.NO_DEPARTMENTS, Warning.TRUNCATED);
        assertThat(last.bracketSpan()).isNull();
        assertThat(slice(document, last.span())).isEqualTo("2.乙事。\n继续推进，进一步");
    }

    @Test
    void aStrayCharacterBehindABracketIsSaidAndNotTaken() {
        // When
        WorkItem item = item(extract("一、任务\n1.甲事。（市教育局牵头）?\n2.乙事。（市财政局牵头）"), 1, 1);
        // Then
        assertThat(item.warnings()).containsExactly(Warning.STRAY_CHARACTER_AFTER_BRACKET);
        assertThat(item.rawBracket()).isEqualTo("（市教育局牵头）");
    }

    @Test
    void textBehindTheLastBracketIsListedAsUnread() {
        // When
        Extraction extraction = extract("一、任务\n1.甲事。（市教育局牵头）\n另外还要做好其他工作。\n2.乙事。（市财政局牵头）");
        // Then
        assertThat(extraction.unread())
                .extracting(Unread::reason, Unread::text)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Unread.Reason.TEXT_AFTER_BRACKET, "另外还要做好其他工作。"));
    }

    @Test
    void numberedParagraphsWithoutAnyDepartmentAreListedNotDrafted() {
        // When
        Extraction extraction = extract("一、任务\n1.甲事。做好。\n2.乙事。做好。");
        // Then
        assertThat(extraction.items()).isEmpty();
        assertThat(extraction.warnings()).containsExactly(Warning.NO_ITEMS);
        assertThat(extraction.unread())
                .extracting(Unread::reason)
                .containsExactly(
                        Unread.Reason.NUMBERED_WITHOUT_DEPARTMENTS, Unread.Reason.NUMBERED_WITHOUT_DEPARTMENTS);
    }

    @Test
    void aBracketOfUnknownFormIsListedAsUnread() {
        // When
        Extraction extraction = extract("一、任务\n1.甲事。（市教育局、市财政局负责与家长沟通的日常工作）");
        // Then
        assertThat(extraction.items()).isEmpty();
        assertThat(extraction.unread()).extracting(Unread::reason).contains(Unread.Reason.BRACKET_NOT_UNDERSTOOD);
    }

    @Test
    void aBracketBehindTheTitleIsForTheWholeItem() {
        // Given
        String document = "一、任务\n1.甲事（市教育局负责）\n做好甲事。\n2.乙事。（市财政局负责）";
        // When
        WorkItem item = item(extract(document), 1, 1);
        // Then
        assertThat(item.title()).isEqualTo("甲事");
        assertThat(slice(document, item.span())).isEqualTo("1.甲事（市教育局负责）\n做好甲事。");
        assertThat(item.rawBracket()).isEqualTo("（市教育局负责）");
    }

    @Test
    void titlesThatEndWithTheirNumberBeginAPart() {
        // When
        Extraction extraction = extract("某市方案篇1\n一、任务\n1.甲事。（市教育局负责）\n【篇二】\n一、任务\n1.乙事。（县教育局负责）");
        // Then
        assertThat(extraction.items()).extracting(WorkItem::part).containsExactly("某市方案篇1", "【篇二】");
    }

    @Test
    void documentsOfACollectionKeepTheirPart() {
        // When
        Extraction extraction = extract("篇一\n一、任务\n1.甲事。（市教育局负责）\n篇二\n一、任务\n1.乙事。（县教育局负责）");
        // Then
        assertThat(extraction.items())
                .extracting(WorkItem::part, WorkItem::title)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("篇一", "甲事"),
                        org.assertj.core.groups.Tuple.tuple("篇二", "乙事"));
    }

    @Test
    void spansCountCharactersNotCodeUnits() {
        // Given a character outside the Basic Multilingual Plane before the item
        String document = "\ud83c\udfeb一所\ud840\udc0b学校\n一、任务\n1.甲事\ud83d\ude00。（市教育局负责）";
        // When
        WorkItem item = item(extract(document), 1, 1);
        // Then
        assertThat(slice(document, item.bracketSpan())).isEqualTo("（市教育局负责）");
        assertThat(item.title()).isEqualTo("甲事\ud83d\ude00");
    }

    private static String slice(String document, io.junheng.task.extraction.text.Span span) {
        int from = document.offsetByCodePoints(0, span.start());
        return document.substring(from, document.offsetByCodePoints(from, span.length()));
    }

    @Test
    void aLineOfOneCellGroupsTheRowsOfATableAndANumberInACellIsThatOfTheTask() {
        // When
        Extraction extraction = extract("任务分解表\n任务\t牵头单位\t完成时限\n学位扩容工程\n1.新建学校\t区教育局\t2026年\n2.改造宿舍\t区住建局\t2027年\n");
        // Then
        assertThat(extraction.items()).extracting(WorkItem::title).containsExactly("新建学校", "改造宿舍");
        assertThat(extraction.items()).extracting(WorkItem::itemNo).containsExactly(1, 2);
        assertThat(extraction.items()).extracting(WorkItem::sectionPath).containsOnly(List.of("学位扩容工程"));
    }

    @Test
    void aCellMergedOverAllColumnsGroupsTheRowsBelow() {
        // Given the row as it is taken from a file: its text in the first cell, the others empty
        String table = "序号\t任务\t牵头单位\n一、学位扩容\t\t\n1\t新建学校\t县教育局\n";
        // When
        Extraction extraction = extract(table);
        // Then
        assertThat(extraction.items()).extracting(WorkItem::title).containsExactly("新建学校");
        assertThat(extraction.items().get(0).sectionPath()).containsExactly("一、学位扩容");
    }

    @Test
    void labelsAtTheEndOfALineDoNotGoOnIntoTheNextTask() {
        // When
        Extraction extraction = extract("""
                一、重点任务
                1.改善条件。牵头单位：县教育局 责任单位：县财政局
                2.配齐教师。责任领导：李某；牵头单位：县委编办；责任单位：县人社局
                """);
        // Then
        assertThat(names(item(extraction, 1, 1).lead())).containsExactly("县教育局");
        assertThat(names(item(extraction, 1, 1).responsible())).containsExactly("县财政局");
        assertThat(names(item(extraction, 2, 1).lead())).containsExactly("县委编办");
    }

    @Test
    void numbersOfFourDigitsCountTasksButYearsDoNot() {
        // When
        Extraction extraction = extract("""
                一、重点任务
                1001.改善条件。（责任单位：县教育局）
                1002.配齐教师。（责任单位：县人社局）
                2026、2027年续建学校。
                """);
        // Then
        assertThat(extraction.items()).extracting(WorkItem::itemNo).containsExactly(1001, 1002);
    }

    @Test
    void theHeadingOfAColumnMaySayThatTheFirstLeads() {
        // When
        Extraction extraction = extract("序号\t任务\t责任单位（第一个为牵头单位）\n1\t新建学校\t旗教育局、旗财政局\n");
        // Then
        assertThat(names(extraction.items().get(0).lead())).containsExactly("旗教育局");
        assertThat(names(extraction.items().get(0).responsible())).containsExactly("旗财政局");
    }

    @Test
    void aSentenceAmongTheMeasuresOfSupportIsNoTaskWhereBracketsNameTheDepartments() {
        // When
        Extraction extraction = extract("""
                一、重点任务
                1.改善条件。新建学校。（责任单位：县教育局）
                2.配齐教师。及时补充。（责任单位：县人社局）
                3.增加投入。足额保障。（责任单位：县财政局）
                二、保障措施
                （一）加强领导。县教育局会同县财政局建立联席会议制度。
                """);
        // Then it is not dropped either
        assertThat(extraction.items()).extracting(WorkItem::title).containsExactly("改善条件", "配齐教师", "增加投入");
        assertThat(extraction.unread()).extracting(Unread::text).anyMatch(text -> text.contains("联席会议"));
    }

    @Test
    void aHeadingThatOnlySaysDutiesOfDepartmentsNamesNone() {
        // When
        Extraction extraction = extract("（一）部门职责\n做好协调。\n（二）重点任务\n1.巡查校园。（县公安局负责）\n");
        // Then
        assertThat(extraction.items()).extracting(WorkItem::title).containsExactly("巡查校园");
    }
}
