package org.hemicycle.cloud.harvest;

/** Another process is harvesting the same connector right now. */
public class AlreadyRunning extends RuntimeException {
    private final transient HarvestRun run;

    public AlreadyRunning(HarvestRun run) {
        super("%s is being harvested since %s (asked by %s)"
                .formatted(run.connector(), run.startedAt(), run.askedBy()));
        this.run = run;
    }

    public HarvestRun run() {
        return run;
    }
}
