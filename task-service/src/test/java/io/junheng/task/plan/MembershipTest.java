package io.junheng.task.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembershipTest {

    @Test
    void theFourteenMembersOfTheMechanismAreReadInTheirOrder() {
        assertThat(Membership.in("建立教育、机构编制、发展改革、公安、民政、财政、人力资源社会保障、自然资源、住房和城乡建设、卫生健康、医疗保障、税务、残联、妇联等相关部门联动配合的工作机制"))
                .hasSize(14)
                .startsWith("教育", "机构编制")
                .contains("住房和城乡建设")
                .endsWith("税务", "残联", "妇联");
    }

    @ParameterizedTest
    @ValueSource(strings = {"教育、公安", "教育、公安等部门", "由教育、公安等有关职能部门参加", "明确职责,建立教育、公安、教育等成员单位"})
    void whatLeadsIntoTheListAndWhatFollowsItIsNoMember(String sentence) {
        assertThat(Membership.in(sentence)).containsExactly("教育", "公安");
    }
}
