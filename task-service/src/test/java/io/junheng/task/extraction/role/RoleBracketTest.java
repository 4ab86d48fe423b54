package io.junheng.task.extraction.role;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.task.extraction.text.Brackets;
import io.junheng.task.extraction.text.Flow;
import io.junheng.task.extraction.text.Source;
import io.junheng.task.extraction.text.Warning;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of brackets. A new form begins here: add a line that fails. */
class RoleBracketTest {

    private static List<RoleSites.Site> sites(String bracket) {
        Flow flow = Flow.of(Source.of("做好某项工作。" + bracket.replace('|', '\n')));
        return RoleSites.in(flow, Brackets.in(flow.text())).sites();
    }

    private static String names(List<Department> departments) {
        return departments.stream().map(Department::department).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "（市教育局牵头，市财政局配合）                              ! 市教育局 ! 市财政局 ! ''",
                "(各区县政府牵头,市民政局、司法局、体育局配合)               ! 各区县政府 ! 市民政局 市司法局 市体育局 ! ''",
                "（牵头部门：市教育局，配合部门：团市委，责任单位：各县（市）区）       ! 市教育局 ! 团市委 ! 各县（市）区",
                "（牵头单位：市教育局；配合单位：市财政局、民政局）               ! 市教育局 ! 市财政局 市民政局 ! ''",
                "（牵头部门：|市教育局，配合部门：|市财政局，责任单位：|各区）        ! 市教育局 ! 市财政局 ! 各区",
                "（牵头部门：市教育局 配合部门：市财政局 责任单位：各学校）          ! 市教育局 ! 市财政局 ! 各学校",
                "（牵头单位：市教育局配合单位：市财政局、市人社局）               ! 市教育局 ! 市财政局 市人社局 ! ''",
                "（牵头部门：市教育局，配合部门：无，责任单位：各区）              ! 市教育局 ! '' ! 各区",
                "（主办单位：县住建局；承办单位：县城投公司；督办单位：县委督查室）          ! 县住建局 ! '' ! 县城投公司",
                "（市教育局、市工信局牵头，中国电信临泽分公司支持）                ! 市教育局 市工信局 ! 中国电信临泽分公司 ! ''",
                "（市教育局牵头，市财政局、市大数据局依据职责分工落实）              ! 市教育局 ! '' ! 市财政局 市大数据局",
                "（县教育局、市监局牵头，公安局配合）                        ! 县教育局 县市监局 ! 县公安局 ! ''",
                "（责任单位：县财政局、城关镇人民政府、教育局）                   ! '' ! '' ! 县财政局 城关镇人民政府 县教育局",
                "（县财政局会同县人社局负责，各乡镇人民政府协助落实）               ! '' ! 各乡镇人民政府 ! 县财政局 县人社局",
                "（牵头单位：市教育局，责任领导：某某，完成时限：2025年12月）       ! 市教育局 ! '' ! ''",
                "（主办单位：市教育局；协办单位：市总工会、共青团市委）             ! 市教育局 ! 市总工会 共青团市委 ! ''",
                "【责任部门：市教育局、市财政局】                            ! '' ! '' ! 市教育局 市财政局",
                "（责任单位：市教育局 市财政局 各县区）                       ! '' ! '' ! 市教育局 市财政局 各县区",
                "（责任单位：市教育局、市发展改|革委）                        ! '' ! '' ! 市教育局 市发展改革委",
                "（责任单位：市教育局、市文化和旅游局和市体育局等部门）             ! '' ! '' ! 市教育局 市文化和旅游局 市体育局",
                "（市教育局、市财政局按职责分工负责）                         ! '' ! '' ! 市教育局 市财政局",
                "（市教育局、财政局、各县区政府分别负责）                      ! '' ! '' ! 市教育局 市财政局 各县区政府",
                "（由市教育局牵头，市财政局、市人社局参与）                     ! 市教育局 ! 市财政局 市人社局 ! ''",
                "（市教育局牵头，市财政局、各县（市）区按职责分工负责）             ! 市教育局 ! '' ! 市财政局 各县（市）区",
                "（市教育局牵头市财政局配合）                              ! 市教育局 ! 市财政局 ! ''",
                "（市教育局会同市财政局、市人社局负责）                       ! '' ! '' ! 市教育局 市财政局 市人社局",
                "（市教育局、各区县按职责分工负责；2025年6月底前完成）            ! '' ! '' ! 市教育局 各区县",
                "（市教育局牵头，市财政局配合；长期坚持）                      ! 市教育局 ! 市财政局 ! ''",
                "（市教育局（牵头）、市财政局、市人社局）                      ! 市教育局 ! 市财政局 市人社局 ! ''",
                "（市委编办、组织部、财政局负责）                           ! '' ! '' ! 市委编办 市委组织部 市财政局",
                "（市教育局，市财政局，各县区）                             ! '' ! '' ! 市教育局 市财政局 各县区",
                "(市、县两级政府牵头,市民政局配合)                          ! 市、县两级政府 ! 市民政局 ! ''",
                "（市教育局牵头制定方案，市财政局做好经费保障）                ! 市教育局 ! 市财政局 ! ''",
                "（牵头单位：市教育局｜责任单位：市财政局、市人社局）           ! 市教育局 ! '' ! 市财政局 市人社局",
                "（市财政局牵头，各县（市、区）人民政府按规定落实配套）          ! 市财政局 ! '' ! 各县（市、区）人民政府",
                "（县教育局基教股、人事股负责）                            ! '' ! '' ! 县教育局基教股 人事股",
                "（市财政局牵头，各县区人民政府承担主体责任）                 ! 市财政局 ! '' ! 各县区人民政府",
                "（市教育局、市民政局负责。以下均需各县区落实，不再列出）       ! '' ! '' ! 市教育局 市民政局",
                "（市审计局牵头，市教育局、市纪委监委驻市教育局纪检监察组配合）   ! 市审计局 ! 市教育局 市纪委监委驻市教育局纪检监察组 ! ''",
                "（市教育局牵头，市财政局、市粮食物流港配合）                 ! 市教育局 ! 市财政局 市粮食物流港 ! ''",
                "（责任单位：各乡镇党委、街道党工委、县教育局）                ! '' ! '' ! 各乡镇党委 街道党工委 县教育局",
                "（省、市、县三级人民政府负责）                             ! '' ! '' ! 省、市、县三级人民政府",
                "（各县、区人民政府，市教育局、财政局）                       ! '' ! '' ! 各县、区人民政府 市教育局 市财政局",
                "（各县区党委和政府、市教育局负责）                          ! '' ! '' ! 各县区党委和政府 市教育局",
                "（责任单位：城东区教育局、财政局，云溪县教育局、财政局）             ! '' ! '' ! 城东区教育局 城东区财政局 云溪县教育局 云溪县财政局",
                "（责任单位：区教育局、市场监管分局，城市管理局）                 ! '' ! '' ! 区教育局 区市场监管分局 区城市管理局",
                "（責任單位：市教育局、財政局，各縣（市）區）                    ! '' ! '' ! 市教育局 市财政局 各县（市）区",
                "|牵头单位：市教育局|配合单位：市财政局、市人社局|责任单位：各县区     ! 市教育局 ! 市财政局 市人社局 ! 各县区",
                "（责任单位：市教育局、市财政局                             ! '' ! '' ! 市教育局 市财政局",
            })
    void readsTheDepartmentsOfEveryRole(String bracket, String lead, String cooperating, String responsible) {
        // When
        List<RoleSites.Site> sites = sites(bracket);
        // Then
        assertThat(sites).hasSize(1);
        Roles roles = sites.get(0).roles();
        assertThat(names(roles.lead())).isEqualTo(lead);
        assertThat(names(roles.cooperating())).isEqualTo(cooperating);
        assertThat(names(roles.responsible())).isEqualTo(responsible);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（含普惠性民办园、幼儿园分园）",
                "（家长配合）",
                "（市、区）",
                "（以下简称教育局）",
                "（2024年3月-2024年5月）",
                "（青政发〔2023〕18号）",
                "（市教育局）统一组织实施",
                "（校长负责制。由市教育局负责）"
            })
    void leavesOtherBracketsAlone(String bracket) {
        assertThat(sites(bracket)).isEmpty();
    }

    @Test
    void aCollectiveNameOfSeveralLevelsIsOneNameAndKnowsWhatItStandsFor() {
        // When
        Roles roles = sites("（市、县两级政府牵头）").get(0).roles();
        // Then
        assertThat(roles.lead()).hasSize(1);
        assertThat(roles.lead().get(0).asWritten()).isEqualTo("市、县两级政府");
        assertThat(roles.lead().get(0).members()).containsExactly("市人民政府", "各县市区人民政府");
    }

    @Test
    void namesAreKeptAsWrittenBesideTheirFullForm() {
        // When
        Roles roles = sites("（市教化局、財政局负责）").get(0).roles();
        // Then
        assertThat(roles.responsible())
                .containsExactly(new Department("市教化局", "市教育局", List.of()), new Department("財政局", "市财政局", List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "（责任单位：市委人才局，市科技局、市教育局） ! COMMA_VARIANT",
                "（责任单位：市教育局等有关部门） ! OPEN_LIST",
                "（责任单位：市教育局、财政厅） ! LEVEL_MISMATCH",
                "（责任单位：教育局、财政局） ! PREFIX_UNRESOLVED",
                "（责任单位：市教育局、某某） ! UNRECOGNISED_DEPARTMENT",
                "（市教育局牵头，市财政局） ! ROLE_INFERRED",
                "（牵头单位：市教育局，经费来源：市财政局） ! UNKNOWN_LABEL",
                "（责任单位：市教育局、市财政局 ! UNCLOSED_BRACKET"
            })
    void saysWhatAReviewerShouldLookAt(String bracket, Warning warning) {
        assertThat(sites(bracket).get(0).roles().warnings()).containsExactly(warning);
    }

    @Test
    void aCommaBeforeRegionsIsNoVariant() {
        assertThat(sites("（责任单位：市教育局，各区市县）").get(0).roles().warnings()).isEmpty();
    }
}
