package org.hemicycle.cloud.harvest.store;

import org.hemicycle.cloud.harvest.RunId;
import org.hemicycle.cloud.harvest.RunRequest;

/**
 * A run that this process holds. Everything it writes is fenced: once another process has taken the run over, the number of
 * the fence has moved on and the late writer is refused.
 */
public record ClaimedRun(RunId id, long fence, RunRequest asked, boolean resumed) {}
