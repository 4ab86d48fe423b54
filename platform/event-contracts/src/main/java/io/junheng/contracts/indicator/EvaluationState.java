package io.junheng.contracts.indicator;

/** An evaluation run (评估): {@code verdict} is MET, NOT_MET or UNDETERMINED; {@code resultHash} is the SHA-256 of its canonical results, equal for equal inputs. */
public record EvaluationState(
        String id,
        String framework,
        int frameworkVersion,
        String regionCode,
        String regionPath,
        int year,
        String status,
        String verdict,
        String resultHash,
        long version) {}
