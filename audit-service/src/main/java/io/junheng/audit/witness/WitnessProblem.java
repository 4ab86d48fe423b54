package io.junheng.audit.witness;

import io.junheng.kit.problem.ProblemType;

/** Refusals of the witness (错误目录), with the statuses of C2SP tlog-witness. */
enum WitnessProblem implements ProblemType {
    NOT_A_SUBMISSION(400, "不是见证请求:{0}", "Not a submission: {0}"),
    OLD_ABOVE_NEW(400, "旧条数大于检查点的条数", "The old size is above the checkpoint's"),
    WRONG_SIGNATURE(403, "检查点不是由已知的日志密钥签署", "No known key of the log signed the checkpoint"),
    UNKNOWN_LOG(404, "本见证者不见证日志 {0}", "This witness does not cosign the log {0}"),
    WRONG_PROOF(422, "一致性证明不成立", "The consistency proof does not hold");

    private final int status;
    private final String zh;
    private final String en;

    WitnessProblem(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
