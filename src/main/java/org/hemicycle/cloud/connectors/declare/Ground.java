package org.hemicycle.cloud.connectors.declare;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.net.URI;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hemicycle.cloud.connectors.path.BadPath;
import org.hemicycle.cloud.connectors.path.Condition;
import org.hemicycle.cloud.connectors.path.Path;
import org.hemicycle.cloud.connectors.path.PathParser;
import org.hemicycle.cloud.connectors.value.Table;
import org.jspecify.annotations.Nullable;

/** What every part of a declaration is compiled against: its languages, zone, chambers and tables. */
record Ground(
        String connector,
        String language,
        ZoneId zone,
        URI home,
        List<String> chambers,
        Map<String, Table> tables,
        Map<String, Set<String>> passed,
        Findings findings) {

    /** Remembers what the declaration passes to a table. */
    void passed(String table, Set<String> names, boolean ownWords) {
        var all = passed.computeIfAbsent(table, name -> new HashSet<>());
        all.addAll(names);
        if (ownWords) {
            all.add("words");
        }
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    @Nullable
    Path path(String written, Part.Place place) {
        try {
            return Path.of(written);
        } catch (BadPath e) {
            findings.add(place, String.valueOf(e.getMessage()));
            return null;
        }
    }

    @Nullable
    Path path(Clause clause, String name) {
        var written = clause.text(name);
        return written == null ? null : path(written, clause.placeOf(name));
    }

    /** One path or several. */
    List<Path> paths(Clause clause, String name) {
        return clause.texts(name).stream()
                .map(written -> path(written, clause.placeOf(name)))
                .filter(Objects::nonNull)
                .toList();
    }

    @Nullable
    Condition condition(Clause clause, String name) {
        var written = clause.text(name);
        if (written == null) {
            return null;
        }
        try {
            return new PathParser(written).condition();
        } catch (BadPath e) {
            findings.add(clause.placeOf(name), String.valueOf(e.getMessage()));
            return null;
        }
    }

    @Nullable
    Pattern pattern(@Nullable String written, Part.Place place) {
        if (written == null) {
            return null;
        }
        try {
            return Pattern.compile(written);
        } catch (PatternSyntaxException e) {
            findings.add(place, "“%s” is no RE2 expression: %s".formatted(written, e.getDescription()));
            return null;
        }
    }
}
