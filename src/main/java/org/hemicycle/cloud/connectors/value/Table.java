package org.hemicycle.cloud.connectors.value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A table of a mapping: rules in order, of which the first that holds wins. Answers are remembered. */
public final class Table {
    private static final int REMEMBERED = 4_096;
    private static final int LONG = 200;

    private final String name;
    private final List<Rule> rules;
    private final Map<Map<String, @Nullable String>, Optional<Rule>> known = new ConcurrentHashMap<>();

    public Table(String name, List<Rule> rules) {
        this.name = name;
        this.rules = List.copyOf(rules);
    }

    public String name() {
        return name;
    }

    public List<Rule> rules() {
        return rules;
    }

    /** The names that its rules ask for. */
    public Set<String> asks() {
        var names = new TreeSet<String>();
        rules.forEach(rule -> names.addAll(rule.when().keySet()));
        return names;
    }

    /** The first rule that holds for the words given; empty where there is none. */
    Optional<Rule> find(Map<String, @Nullable String> given) {
        var remembered = known.get(given);
        if (remembered != null) {
            return remembered;
        }
        var found = rules.stream().filter(rule -> rule.holds(given)).findFirst();
        if (known.size() < REMEMBERED
                && given.values().stream().allMatch(word -> word == null || word.length() < LONG)) {
            known.put(given, found);
        }
        return found;
    }
}
