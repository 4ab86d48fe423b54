package io.junheng.task.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A seat in a body (席位). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OrganSeat", description = "席位 / a seat in a body of a plan")
record Seat(
        @Schema(
                description = "CHAIR 组长、VICE_CHAIR 副组长、MEMBER 成员、STAFF 工作人员 / what part it is",
                examples = "CHAIR",
                required = true)
        @NotNull
        Part part,

        @Schema(description = "职务 / post", examples = "区长", required = true) @NotNull
        String post,

        @Schema(description = "姓名 / who sits there") String person,

        @Schema(description = "所在部门 / department", examples = "市教育局")
        String department,

        @Schema(
                description = "账号,办公室工作人员凭此发通报 / account; with it the staff of an office issue bulletins",
                examples = "office-clerk")
        String account) {

    /** A seat of a member without an account. */
    static Seat member(String department) {
        return new Seat(Part.MEMBER, Part.MEMBER.word, null, department, null);
    }

    enum Part {
        CHAIR("组长"),
        VICE_CHAIR("副组长"),
        MEMBER("成员"),
        STAFF("工作人员");

        private final String word;

        Part(String word) {
            this.word = word;
        }
    }

    /** The part and the post, without the person. */
    String described() {
        return part.word + ":" + post;
    }
}
