package org.hemicycle.cloud.connectors.path;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Set;

/** Whether something holds of a record or item. */
public sealed interface Condition {

    boolean holds(Scope scope);

    /** The path gives something. */
    record Given(Path path) implements Condition {
        @Override
        public boolean holds(Scope scope) {
            return path.gives(scope);
        }
    }

    /** One of the path's texts is one of those named. */
    record In(Path path, Set<String> texts) implements Condition {
        @Override
        public boolean holds(Scope scope) {
            for (var text : path.texts(scope)) {
                if (texts.contains(text.strip())) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Both paths give one text that is the same; holds too where the other is a variable that the request does not have. */
    record Same(Path path, Path other) implements Condition {
        @Override
        public boolean holds(Scope scope) {
            if (!scope.variables().keySet().containsAll(other.variables())) {
                return true;
            }
            var asked = other.texts(scope).stream().map(String::strip).toList();
            for (var text : path.texts(scope)) {
                if (asked.contains(text.strip())) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A regular expression is found in one of the path's texts. */
    record Matches(Path path, Pattern pattern) implements Condition {
        @Override
        public boolean holds(Scope scope) {
            for (var text : path.texts(scope)) {
                if (pattern.matcher(text).find()) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The condition does not hold. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(Scope scope) {
            return !condition.holds(scope);
        }
    }

    /** All conditions hold. */
    record And(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(Scope scope) {
            for (var condition : conditions) {
                if (!condition.holds(scope)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** One of the conditions holds. */
    record Or(List<Condition> conditions) implements Condition {
        @Override
        public boolean holds(Scope scope) {
            for (var condition : conditions) {
                if (condition.holds(scope)) {
                    return true;
                }
            }
            return false;
        }
    }
}
