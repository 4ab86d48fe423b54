package io.junheng.indicator.collection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A collection with how each owner stands (汇集). What is sealed is not shown before its hour, to anybody. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Collection", description = "汇集 / a collection with how each owner stands")
record CollectionView(
        @Schema(required = true) String id,
        @Schema(required = true) String scheme,
        @Schema(required = true) String regionCode,
        @Schema(required = true) int year,

        @Schema(required = true, description = "DRAFT 待启动, ACTIVE 进行中, CLOSED 已办结")
        String status,

        @Schema(description = "起算日 / day from which days are counted")
        LocalDate anchor,

        @Schema(description = "到期日 / due date") LocalDate dueOn,

        @Schema(description = "启用时刻 / hour at which sealed items are opened")
        Instant opensAt,

        @Schema(required = true, description = "应报项目数 / items asked for")
        int asked,

        @Schema(required = true, description = "已收项目数 / items received")
        int received,

        @Schema(required = true, description = "各责任单位 / each owner")
        List<OwnerView> owners,

        @Schema(required = true) long version) {

    /** How one owner stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CollectionOwnerStanding", description = "责任单位报送情况 / how one owner stands")
    record OwnerView(
            @Schema(required = true, description = "部门或区划代码 / code of the department or region")
            String owner,

            @Schema(required = true) String name,

            @Schema(required = true, description = "INCOMPLETE 不齐, COMPLETE 齐全, LATE 齐全但逾期")
            String state,

            @Schema(required = true, description = "到期仍不齐 / incomplete after the due date")
            boolean overdue,

            @Schema(required = true, description = "逾期天数 / days late")
            long daysLate,

            @Schema(required = true, description = "已催报 / whether it was reminded")
            boolean reminded,

            @Schema(required = true) List<ItemView> items) {}

    /** One item of an owner. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CollectionItemStanding", description = "项目报送情况 / one item of an owner")
    record ItemView(
            @Schema(required = true) String item,
            @Schema(required = true) String name,

            @Schema(required = true, description = "DOCUMENT, FIGURE")
            String kind,

            @Schema(description = "计量单位 / unit") String unit,

            @Schema(required = true, description = "保密中 / kept secret for now")
            boolean secret,

            @Schema(description = "收到日期 / day of the first receipt")
            LocalDate receivedOn,

            @Schema(description = "最近更新 / day of the newest version")
            LocalDate changedOn,

            String receivedBy,
            String title,
            String sha256,
            BigDecimal figure) {}

    static CollectionView of(Collection collection, List<Receipt> receipts, List<String> reminded, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        return new CollectionView(
                collection.id(),
                collection.scheme(),
                collection.regionCode(),
                collection.year(),
                collection.status().name(),
                collection.anchor(),
                collection.dueOn(),
                collection.opensAt(),
                collection.owners().stream()
                        .mapToInt(owner -> owner.items().size())
                        .sum(),
                receipts.size(),
                collection.owners().stream()
                        .map(owner -> owner(
                                collection,
                                owner,
                                receipts,
                                Standing.of(owner, receipts, collection.dueOn(), today),
                                reminded.contains(owner.code()),
                                now))
                        .toList(),
                collection.version());
    }

    private static OwnerView owner(
            Collection collection,
            Owed owner,
            List<Receipt> receipts,
            Standing standing,
            boolean reminded,
            Instant now) {
        return new OwnerView(
                owner.code(),
                owner.name(),
                standing.state().name(),
                standing.overdue(),
                standing.daysLate(),
                reminded,
                owner.items().stream()
                        .map(item -> item(
                                item,
                                receipts.stream()
                                        .filter(receipt -> receipt.isOf(owner.code(), item.key()))
                                        .findFirst()
                                        .orElse(null),
                                collection.secret(item, now)))
                        .toList());
    }

    private static ItemView item(CollectionScheme.Item item, Receipt receipt, boolean secret) {
        boolean shown = receipt != null && !secret;
        return new ItemView(
                item.key(),
                item.name(),
                item.kind(),
                item.unit(),
                secret,
                receipt == null ? null : receipt.receivedOn(),
                receipt == null ? null : receipt.changedOn(),
                receipt == null ? null : receipt.receivedBy(),
                shown ? receipt.title() : null,
                shown ? receipt.sha256() : null,
                shown ? receipt.figure() : null);
    }
}
