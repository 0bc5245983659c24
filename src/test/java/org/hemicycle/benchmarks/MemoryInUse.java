package org.hemicycle.benchmarks;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The most memory that was in use after any collection since it watches. */
final class MemoryInUse {
    private final AtomicLong most = new AtomicLong();

    private MemoryInUse() {}

    static MemoryInUse watch() {
        var memory = new MemoryInUse();
        for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, any) -> memory.note((CompositeData) notification.getUserData()), null, null);
        }
        return memory;
    }

    private void note(CompositeData data) {
        var after = GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageAfterGc();
        var used = after.values().stream().mapToLong(MemoryUsage::getUsed).sum();
        most.accumulateAndGet(used, Math::max);
    }

    /** In mebibytes, after one more collection. */
    double most() {
        System.gc();
        var now = ManagementFactory.getMemoryMXBean();
        var used =
                now.getHeapMemoryUsage().getUsed() + now.getNonHeapMemoryUsage().getUsed();
        return Math.max(most.get(), used) / 1048576.0;
    }
}
