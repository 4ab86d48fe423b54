package io.junheng.task.board;

import java.time.LocalDate;

/** One line of the ledger and of the printed pages (台账一行). */
record LedgerLine(
        String plan,
        String title,
        String role,
        String department,
        String region,
        String owner,
        LocalDate dueOn,
        String status,
        Integer percent,
        LocalDate reportedOn,
        LocalDate writtenOffOn) {

    boolean isOpen() {
        return switch (status) {
            case "ASSIGNED", "ACCEPTED", "IN_PROGRESS", "RETURNED" -> true;
            default -> false;
        };
    }

    String roleZh() {
        return switch (role) {
            case "LEAD" -> "牵头";
            case "COOPERATING" -> "配合";
            default -> "责任";
        };
    }

    String statusZh() {
        return switch (status) {
            case "ASSIGNED" -> "已交办";
            case "ACCEPTED" -> "已签收";
            case "IN_PROGRESS" -> "推进中";
            case "REPORTED" -> "待核验";
            case "RETURNED" -> "已退回";
            case "VERIFIED" -> "已核验";
            default -> "已销号";
        };
    }
}
