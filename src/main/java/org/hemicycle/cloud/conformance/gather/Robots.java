package org.hemicycle.cloud.conformance.gather;

import com.google.re2j.Pattern;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a site tells programs about where they may go (RFC 9309): the group for us, else that for all.
 *
 * @param there whether the site has such a file
 * @param delay between two requests, where it asks for one
 */
public record Robots(
        boolean there, List<Line> lines, @Nullable Duration delay, List<String> sitemaps) {
    /** A site without the file forbids nothing. */
    public static final Robots NONE = new Robots(false, List.of(), null, List.of());

    private static final String WE = "hemicycle";

    /** A line that lets in or keeps out. */
    public record Line(boolean allows, String path, String text) {}

    /** Reads the file. */
    public static Robots read(String file) {
        var ours = new Group();
        var all = new Group();
        var sitemaps = new ArrayList<String>();
        var current = new ArrayList<Group>();
        var inAgents = false;
        for (var raw : file.lines().toList()) {
            var line = raw.replaceFirst("#.*", "").strip();
            var colon = line.indexOf(':');
            if (colon < 0) {
                continue;
            }
            var name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            var value = line.substring(colon + 1).strip();
            if (name.equals("sitemap")) {
                sitemaps.add(value);
            } else if (name.equals("user-agent")) {
                if (!inAgents) {
                    current.clear();
                }
                inAgents = true;
                agent(value.toLowerCase(Locale.ROOT), ours, all, current);
            } else {
                inAgents = false;
                current.forEach(group -> group.take(name, value, line));
            }
        }
        var group = ours.named ? ours : all;
        return new Robots(true, List.copyOf(group.lines), group.delay, List.copyOf(sitemaps));
    }

    /** The line that keeps us out of a path; null where we may go there. The longest line that fits decides. */
    public @Nullable Line forbids(String path) {
        Line decides = null;
        for (var line : lines) {
            var longer = decides == null
                    || line.path().length() > decides.path().length()
                    || (line.path().length() == decides.path().length() && line.allows());
            if (longer && fits(line.path(), path)) {
                decides = line;
            }
        }
        return decides == null || decides.allows() ? null : decides;
    }

    private static void agent(String agent, Group ours, Group all, List<Group> current) {
        if (agent.equals("*")) {
            current.add(all);
        } else if (WE.startsWith(agent) && !agent.isEmpty()) {
            ours.named = true;
            current.add(ours);
        }
    }

    private static boolean fits(String rule, String path) {
        var regex = new StringBuilder();
        for (var piece : rule.split("(?<=[*$])|(?=[*$])", -1)) {
            regex.append(piece.equals("*") ? ".*" : piece.equals("$") ? "$" : Pattern.quote(piece));
        }
        return Pattern.compile(regex.toString()).matcher(path).lookingAt();
    }

    /** The lines for some agents. */
    private static final class Group {
        private final List<Line> lines = new ArrayList<>();
        private @Nullable Duration delay;
        private boolean named;

        void take(String name, String value, String line) {
            switch (name) {
                case "allow", "disallow" -> {
                    if (!value.isEmpty()
                            && value.length() < 500
                            && value.chars().filter(c -> c == '*').count() < 8) {
                        lines.add(new Line(name.equals("allow"), value, line));
                    }
                }
                case "crawl-delay" -> {
                    if (value.matches("\\d{1,5}(\\.\\d{1,3})?")) {
                        delay = Duration.ofMillis((long) (Double.parseDouble(value) * 1000));
                    }
                }
                default -> {}
            }
        }
    }
}
