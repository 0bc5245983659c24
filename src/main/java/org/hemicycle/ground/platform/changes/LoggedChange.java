package org.hemicycle.ground.platform.changes;

import java.time.Instant;

/** A row of the change log, with the cursor that stands behind it. */
public record LoggedChange(ChangeCursor cursor, Change change, Instant at) {}
