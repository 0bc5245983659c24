package org.hemicycle.cloud.harvest.store;

import java.time.Instant;
import org.hemicycle.cloud.harvest.HarvestRun.State;
import org.hemicycle.cloud.harvest.RunId;
import org.hemicycle.cloud.harvest.RunRequest;
import org.jspecify.annotations.Nullable;

/** A run that has not ended: queued, held by a process, or left behind by one. */
public record OpenRun(RunId id, State state, @Nullable Long owner, long fence, Instant heartbeatAt, RunRequest asked) {}
