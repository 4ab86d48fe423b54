package io.junheng.indicator.collection;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an owner delivers (报送): a document by its title and hash, or a figure. */
@Schema(name = "CollectionDelivery", description = "报送 / a document by its title and hash, or a figure")
record Delivery(
        @Size(min = 1, max = 200) @Schema(description = "标题 / title of a document", examples = "2025年自评报告")
        String title,

        @Pattern(regexp = "[0-9a-f]{64}") @Schema(description = "文件的 SHA-256 / SHA-256 of the file")
        String sha256,

        @Schema(description = "数值 / a figure", examples = "1234.5")
        BigDecimal figure,

        @Size(max = 60) @Schema(description = "报送对象 / to whom it is addressed", examples = "SELF_EVALUATION")
        String addressee) {}
