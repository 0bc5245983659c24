package org.hemicycle.cloud.translation.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hemicycle.cloud.translation.Direction;
import org.hemicycle.cloud.translation.chain.Chain;
import org.hemicycle.cloud.translation.engine.EngineTrouble;
import org.hemicycle.cloud.translation.layer.LegislativeLayer;
import org.hemicycle.cloud.translation.store.RenderingStore;
import org.hemicycle.cloud.translation.store.RenderingStore.MachineMade;
import org.hemicycle.cloud.translation.terms.CurrentLayer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What another state of the term base would change in the translations there are, before anybody accepts it. */
@Component
public class TermEffect {
    private static final int EXAMPLES = 8;

    private final Chain chain;
    private final CurrentLayer layers;
    private final RenderingStore renderings;

    TermEffect(Chain chain, CurrentLayer layers, RenderingStore renderings) {
        this.chain = chain;
        this.layers = layers;
        this.renderings = renderings;
    }

    /**
     * What would change.
     *
     * @param compared how many translations were compared
     * @param affected how many of them would be made anew, by direction
     * @param examples the first of them, with what would stand there
     */
    public record Effect(int compared, Map<String, Integer> affected, List<Example> examples) {
        /** How many translations would be made anew. */
        public int total() {
            return affected.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A translation that would be made anew; {@code after} is null where no machine is here to make it. */
    public record Example(
            Direction direction,
            String original,
            String before,
            @Nullable String after) {}

    /** Compares all translations with another layer. */
    public Effect of(LegislativeLayer proposed) throws InterruptedException {
        var now = layers.look();
        var counted = new Counted(now, proposed);
        renderings.eachMachineMade(0, some -> {
            for (var made : some) {
                counted.count(made);
            }
        });
        return new Effect(counted.compared, counted.affected, List.copyOf(counted.examples));
    }

    /** What was found so far. */
    private final class Counted {
        private final LegislativeLayer now;
        private final LegislativeLayer proposed;
        private final Map<String, Integer> affected = new TreeMap<>();
        private final List<Example> examples = new ArrayList<>();
        private int compared;

        Counted(LegislativeLayer now, LegislativeLayer proposed) {
            this.now = now;
            this.proposed = proposed;
        }

        void count(MachineMade made) throws InterruptedException {
            compared++;
            if (basis(made, now).equals(basis(made, proposed))) {
                return;
            }
            var direction = new Direction(made.original().primaryLanguage(), made.language());
            affected.merge(direction.toString(), 1, Integer::sum);
            if (examples.size() < EXAMPLES) {
                examples.add(new Example(direction, made.original().text(), made.content(), after(made, proposed)));
            }
        }

        private String basis(MachineMade made, LegislativeLayer layer) throws InterruptedException {
            return chain.basis(made.original(), made.language(), layer);
        }
    }

    private @Nullable String after(MachineMade made, LegislativeLayer proposed) throws InterruptedException {
        try {
            return chain.translate(made.original(), made.language(), proposed)
                    .text()
                    .text();
        } catch (EngineTrouble trouble) {
            return null;
        }
    }
}
