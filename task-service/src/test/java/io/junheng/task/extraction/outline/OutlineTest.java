package io.junheng.task.extraction.outline;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.task.extraction.text.Brackets;
import io.junheng.task.extraction.text.Flow;
import io.junheng.task.extraction.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {

    private static List<String> headings(String document) {
        Flow flow = Flow.of(Source.of(document));
        return Outline.of(flow, Brackets.in(flow.text())).headings().stream()
                .map(heading -> heading.level() + " " + heading.number() + " "
                        + flow.original(heading.titleStart(), heading.titleEnd()))
                .toList();
    }

    @Test
    void everyFormOfNumberHasItsLevel() {
        assertThat(headings("一、任务\n（一）甲项\n1.乙事。做好。\n（1）丙点。\n①丁处。\n第二部分 保障\n第三章 附则"))
                .containsExactly(
                        "CHAPTER 1 任务",
                        "SECTION 1 甲项",
                        "ITEM 1 乙事",
                        "SUBITEM 1 丙点",
                        "SUBITEM 1 丁处",
                        "CHAPTER 2 保障",
                        "CHAPTER 3 附则");
    }

    @Test
    void itemsMayRunOnThroughSections() {
        assertThat(headings("一、任务\n（一）甲项\n1.乙。\n2.丙。\n（二）丁项\n3.戊。\n（三）己项\n1.庚。"))
                .containsExactly(
                        "CHAPTER 1 任务",
                        "SECTION 1 甲项",
                        "ITEM 1 乙",
                        "ITEM 2 丙",
                        "SECTION 2 丁项",
                        "ITEM 3 戊",
                        "SECTION 3 己项",
                        "ITEM 1 庚");
    }

    @Test
    void withoutLineBreaksNumbersGoOnAndHeadingWordsEndTitles() {
        assertThat(headings("方案一、指导思想深入实施战略。二、工作任务1、甲局任务:做好。2、乙局任务:做好。"))
                .containsExactly("CHAPTER 1 指导思想", "CHAPTER 2 工作任务", "ITEM 1 甲局任务", "ITEM 2 乙局任务");
    }

    @Test
    void withoutLineBreaksNumbersMayFollowAnIntroduction() {
        assertThat(headings("方案一、重点任务。" + "为做好工作，各地要统一思想、明确目标、压实责任、细化举措。".repeat(3)
                        + "（一）甲项。" + "这一项要做好统筹谋划、资源配置、督促检查、总结评估各环节工作。".repeat(3)
                        + "1.乙事。做好。2.丙事。做好。（二）丁项。3.戊事。做好。"))
                .containsExactly(
                        "CHAPTER 1 重点任务", "SECTION 1 甲项", "ITEM 1 乙事", "ITEM 2 丙事", "SECTION 2 丁项", "ITEM 3 戊事");
    }

    @Test
    void missingNumbersAreSaid() {
        Flow flow = Flow.of(Source.of("一、任务\n1.甲。\n4.乙。"));
        assertThat(Outline.of(flow, Brackets.in(flow.text())).headings())
                .extracting(Heading::gap)
                .containsExactly(false, false, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一、任务\n一、二年级不留作业。",
                "一、任务\n3.5万人受益。",
                "一、任务\n做好工作。包括:1.甲;2.乙;3.丙。",
                "一、任务\n按照第(二)项执行。",
                "一、任务\n原则上不低于1:\n2的比例。",
                "一、任务\n用时3、5年。"
            })
    void numbersInSentencesBeginNothing(String document) {
        assertThat(headings(document)).containsExactly("CHAPTER 1 任务");
    }

    @Test
    void aColonInQuotesOrARatioEndsNoTitle() {
        assertThat(headings("1.落实“甲:乙”机制和1:2比例要求。做好。")).containsExactly("ITEM 1 落实“甲:乙”机制和1:2比例要求");
    }
}
