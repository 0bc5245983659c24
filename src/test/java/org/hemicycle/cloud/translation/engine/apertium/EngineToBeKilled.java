package org.hemicycle.cloud.translation.engine.apertium;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.hemicycle.cloud.translation.Direction;

/** A program that translates once, tells the numbers of the processes it has started, and waits to be killed. */
final class EngineToBeKilled {
    private EngineToBeKilled() {}

    public static void main(String... folder) throws InterruptedException {
        try (var engine = ApertiumExamples.real(Path.of(folder[0]))) {
            engine.translate(new Direction("es", "pt"), "La ley");
            System.out.println(ProcessHandle.current()
                    .children()
                    .map(child -> Long.toString(child.pid()))
                    .collect(Collectors.joining(" ")));
            new CountDownLatch(1).await();
        }
    }
}
