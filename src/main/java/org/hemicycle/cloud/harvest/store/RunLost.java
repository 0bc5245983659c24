package org.hemicycle.cloud.harvest.store;

import org.hemicycle.cloud.harvest.RunId;

/** Another process has taken the run over; whoever held it before must stop and write nothing more. */
public class RunLost extends RuntimeException {
    public RunLost(RunId run) {
        super("run " + run.value() + " was taken over by another process");
    }
}
