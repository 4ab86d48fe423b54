package io.junheng.contracts.task;

import io.junheng.contracts.OneOf;
import java.time.LocalDate;

/**
 * What was decided of a document (文件清理结论): KEEP 保留, AMEND 修改 or REPEAL 废止, on {@code decidedOn}, for the region and all below it. {@code documentNumber} is
 * the number as the document writes it (文号), such as 教督〔2017〕6号.
 */
public record DocumentVerdictState(
        String id,
        String documentNumber,
        String title,
        @OneOf({"KEEP", "AMEND", "REPEAL"}) String verdict,
        LocalDate decidedOn,
        String regionCode,
        String regionPath,
        long version) {}
