package org.hemicycle.cloud.harvest.fetch;

import java.time.Duration;

/** Waits; tests do so without taking the time. */
interface Waiting {
    Waiting FOR_REAL = duration -> Thread.sleep(duration);

    void pass(Duration duration) throws InterruptedException;
}
