package io.junheng.task.extraction.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.task.extraction.PolicyText;
import io.junheng.task.extraction.Unread;
import io.junheng.task.extraction.text.Confidence;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sentence commits to. A new rule begins here: add a line that fails. */
class TargetsTest {

    private static List<Target> targets(String sentence) {
        return PolicyText.of("云溪市工作方案\n" + sentence).extract().targets();
    }

    private static String shown(Target target) {
        return target.kind() + " " + target.comparator().sign() + target.value() + target.unit();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "乡村学校联网率达到95%。 ! TARGET >=95%",
                "乡村学校联网率达到100%。 ! TARGET =100%",
                "教师持证率达到百分之百，培训率达到百分之九十五点五以上。 ! TARGET =100%; TARGET >=95.5%",
                "公办园占比稳定在60%左右。 ! TARGET =60%",
                "差异系数小于或等于0.50，生师比≤19。 ! TARGET <=0.50; TARGET <=19",
                "九成以上学校实现达标。 ! TARGET >=90%",
                "大班额全部清零，辍学学生为零。 ! TARGET =0个; TARGET =0人",
                "每年补充教师不少于40名。 ! STANDARD >=40名/年",
                "每年投入120万元用于奖补。 ! STANDARD =120万元/年",
                "每季度通报一次。 ! STANDARD =1次/季度",
                "每月25日前报送进展。 ! DEADLINE <=25日",
                "一次性收费不得超过3个月或60课时。 ! STANDARD <=3个月; STANDARD <=60课时",
                "近3年无安全责任事故。 ! ''",
                "问题描述：缺编教师18名。 ! ACTUAL =18名",
                "乡村学校联网率保持在98.5%以上。 ! TARGET >=98.5%",
                "小学每班不超过45人，中学不超过50人。 ! STANDARD <=45人/班; STANDARD <=50人/班",
                "对学生不足50人的教学点单独核定。 ! THRESHOLD <50人",
                "对学生不足50人的教学点按50人拨付经费。 ! THRESHOLD <50人; STANDARD >=50人",
                "对任教20年以上的教师予以慰问。 ! THRESHOLD >=20年",
                "对公办率低于40%的县予以通报。 ! THRESHOLD <40%",
                "班师比不低于1:2.5。 ! STANDARD >=2.5人/班",
                "用2-3年左右的时间完成改造。 ! TARGET >=2年; TARGET <=3年",
                "利用3至5年时间完成改造。 ! TARGET >=3年; TARGET <=5年",
                "开展03岁婴幼儿照护。 ! STANDARD <=3岁",
                "每学期至少召开1次家长会、举办1次开放日。 ! STANDARD >=1次/学期; STANDARD =1次/学期",
                "每半年报告1次情况，每年开展2次考核。 ! STANDARD =1次/半年; STANDARD =2次/年",
                "小学每生每年由240元提高到295元。 ! ACTUAL =240元/生·年; STANDARD >=295元/生·年",
                "评选教学名师30名、优秀班主任10名。 ! QUOTA =30名; QUOTA =10名",
                "省、市、县三级骨干教师比例分别达到15%、20%、25%。 ! TARGET >=15%; TARGET >=20%; TARGET >=25%",
                "综合评估位居全市前6名。 ! TARGET <=6名",
                "校际差异系数分别控制在0.50和0.45以内。 ! TARGET <=0.50; TARGET <=0.45",
                "新增学位1.2万个、校舍3,500平方米。 ! TARGET =1.2万个; TARGET =3500平方米",
                "评价体系由8项一级指标和30条评价标准组成。 ! STRUCTURE =8项; STRUCTURE =30条",
                "现有教师926人，比2010年的880人增长5.23%。 ! ACTUAL =926人; ACTUAL =880人; ACTUAL =5.23%",
                "方案于6月20日前报送，8月20前完成加固，10月末竣工。 ! DEADLINE <=20日; DEADLINE <=20日; DEADLINE <=10月",
                "方案于6月上旬报送。 ! DEADLINE <=10日",
            })
    void readsFigures(String sentence, String expected) {
        assertThat(targets(sentence).stream().map(TargetsTest::shown).collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "实现食堂明厨亮灶全覆盖。 ! full-coverage TARGET =100%",
                "在零增量的基础上推进。 ! zero-increment STANDARD =0个",
                "到2026年大班额全部消除。 ! elimination-by-year TARGET =0个",
                "所有学校完成改造。 ! all-units TARGET =100%",
                "各项指标都达到或超过省定标准。 ! all-units TARGET =100%",
                "教师工资水平不低于当地公务员。 ! parity STANDARD >=1倍",
                "每学期开展教学检查。 ! recurring-duty STANDARD >=1次/学期",
                "落实法定“三个增长”。 ! named-count STANDARD =3个",
                "从五个方面推进。 ! counted-aspects STRUCTURE =5个",
                "教育费附加全额拨付学校。 ! full-payment STANDARD =100%",
                "生均经费逐年增长。 ! yearly-growth TARGET >=0%",
                "建成城东小学、河西小学、云溪小学。 ! listed-projects TARGET =3所",
            })
    void concludesFromWordingAndSaysSo(String sentence, String expected) {
        // When
        List<Target> targets = targets(sentence);
        // Then
        assertThat(targets).hasSize(1);
        assertThat(targets.get(0).rule() + " " + shown(targets.get(0))).isEqualTo(expected);
        assertThat(targets.get(0).confidence()).isEqualTo(Confidence.DERIVED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "依据《乡村教师支持计划（2015—2020年）》执行。",
                "依据青政发〔2023〕18号文件执行。",
                "开展“5080”攻坚，建设5G校园和A4纸档案。",
                "召开第3次会议，实行“一对一”帮扶。",
                "一、二年级不布置书面作业。",
                "制定消除大班额专项规划。"
            })
    void namesAndOrdinalsAreNoTargets(String sentence) {
        assertThat(targets(sentence)).isEmpty();
    }

    @Test
    void theYearOfASentenceHoldsForAllItsClausesAndEndsWithIt() {
        // When
        List<Target> targets = targets("到2027年，甲率达到90%；乙率达到80%。丙率达到70%。到X年，丁率达到60%。");
        // Then
        assertThat(targets).extracting(Target::year).containsExactly(2027, 2027, null, null);
        assertThat(targets).extracting(Target::yearRaw).containsExactly(null, null, null, "X年");
    }

    @Test
    void quotesAreTheClauseAndWhatItNeeds() {
        // When
        List<Target> targets = targets("以学校为单位，80%以上的班级达标。力争2025年6月前，建成城东小学、河西小学。");
        // Then
        assertThat(targets).extracting(Target::quote).contains("以学校为单位，80%以上的班级达标", "力争2025年6月前，建成城东小学");
    }

    @Test
    void aQuoteStaysInItsLine() {
        // When
        List<Target> targets = targets("原则上按照不低于1：\n2的班师比配备教师。");
        // Then
        assertThat(targets).extracting(TargetsTest::shown).containsExactly("STANDARD >=2人/班");
        assertThat(targets.get(0).quote()).isEqualTo("2的班师比配备教师");
    }

    @Test
    void saysWhatIsMeasured() {
        assertThat(targets("到2027年，九年义务教育巩固率达到98%以上。").get(0).measure()).isEqualTo("九年义务教育巩固率");
        assertThat(targets("确保所有乡村教师完成不少于120学时的培训。"))
                .filteredOn(target -> target.unit().equals("学时"))
                .extracting(Target::measure)
                .containsExactly("所有乡村教师完成");
    }

    @Test
    void maskedNumbersAndDatesAreNeverFigures() {
        // When
        var extraction = PolicyText.of("化解20xx人以上大校额，于每年月日前报告，到20**年完成。").extract();
        // Then
        assertThat(extraction.targets()).extracting(Target::unit).doesNotContain("人", "年", "日");
        assertThat(extraction.unread())
                .filteredOn(unread -> unread.reason() == Unread.Reason.MASKED_VALUE)
                .extracting(Unread::text)
                .containsExactly("20xx人", "年月日", "20**年");
    }

    @Test
    void aNumberThatMayBeAnythingIsListed() {
        assertThat(PolicyText.of("热线号码为12345的单位。").extract().unread())
                .extracting(Unread::reason)
                .containsExactly(Unread.Reason.NUMBER_WITHOUT_UNIT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "2025年、2027年达标率分别达到93%、96%。 ! 2025 2027",
                "新建幼儿园9所，其中2024年3所、2025年6所。 ! null 2024 2025",
                "2025年底前有2个县、2027年底前有5个县通过认定。 ! 2025 2025 2027 2027",
                "2025年至2027年新建学校3所、幼儿园5所。 ! 2027 2027"
            })
    void aFigureHasTheYearThatItsClauseNamesForIt(String sentence, String years) {
        assertThat(targets(sentence).stream()
                        .map(target -> String.valueOf(target.year()))
                        .sorted())
                .containsExactly(
                        java.util.Arrays.stream(years.split(" ")).sorted().toArray(String[]::new));
    }

    @Test
    void theColumnOfTimesIsForAllFiguresOfItsRow() {
        // When
        List<Target> targets = targets("任务\t标准\t牵头单位\t完成时限\n新建学校3所，改造5所\t达标率95%\t市教育局\t2026年8月\n");
        // Then
        assertThat(targets).extracting(Target::quote).containsExactly("新建学校3所", "改造5所", "达标率95%");
        assertThat(targets).extracting(Target::year).containsOnly(2026);
    }
}
