package org.hemicycle.cloud.translation.command;

import java.io.PrintStream;
import java.util.stream.Collectors;
import org.hemicycle.cloud.translation.work.TermEffect.Effect;

/** Writes down what a change of the term base does. */
final class Effects {
    private Effects() {}

    static void print(Effect effect, PrintStream out) {
        if (effect.total() == 0) {
            out.printf("None of %,d translations changes.%n", effect.compared());
            return;
        }
        out.printf(
                "%,d of %,d translations change: %s.%n",
                effect.total(),
                effect.compared(),
                effect.affected().entrySet().stream()
                        .map(entry -> "%s %,d".formatted(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", ")));
        for (var example : effect.examples()) {
            out.printf("%n  %s  %s%n  now    %s%n", example.direction(), example.original(), example.before());
            if (example.after() != null) {
                out.printf("  then   %s%n", example.after());
            }
        }
        out.println();
    }
}
