package io.junheng.contracts.indicator;

import io.junheng.contracts.OneOf;
import org.jspecify.annotations.Nullable;

/** An evaluation run (评估): {@code verdict} is MET, NOT_MET or UNDETERMINED; {@code resultHash} is the SHA-256 of its canonical results, equal for equal inputs. */
public record EvaluationState(
        String id,
        String framework,
        int frameworkVersion,
        String regionCode,
        String regionPath,
        int year,
        @OneOf({"RUNNING", "FINISHED"}) String status,
        @Nullable @OneOf({"MET", "NOT_MET", "UNDETERMINED"}) String verdict,
        @Nullable String resultHash,
        long version) {}
