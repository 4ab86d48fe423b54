package io.junheng.kit.job;

/**
 * A CDI bean that does one kind of job. It runs as the caller who submitted the job, outside a transaction; it does its work in transactions of its own and calls
 * {@link JobRun#save} inside them, so that progress and effect commit together. After a kill it is run again, with the cursor it saved last.
 */
public interface JobHandler {

    String kind();

    /** Whether files and remarks of such a job on this resource may hold personal values; then it is told who is shown them. */
    default boolean holdsPersonal(String resource) {
        return false;
    }

    /** Does the work and returns its end: status and result. An exception fails the job; an outage of the database only delays it. */
    JobEnd run(JobRun run) throws Exception;
}
