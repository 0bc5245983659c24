package org.hemicycle.cloud.connectors.path;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/** Reads paths and conditions by recursive descent. */
public final class PathParser {
    private static final String ENDS_A_NAME = "/[]|()'\"{}=!~,<>@";

    private final String source;
    private int position;

    public PathParser(String source) {
        this.source = source;
    }

    /** A path that fills the whole text. */
    public Path path() {
        var path = alternatives();
        blanks();
        if (position < source.length()) {
            throw bad("expected “/”, “[”, “|” or the end");
        }
        return path;
    }

    /** A condition that fills the whole text. */
    public Condition condition() {
        var condition = or();
        blanks();
        if (position < source.length()) {
            throw bad("expected “and”, “or” or the end");
        }
        return condition;
    }

    private Condition or() {
        var all = new ArrayList<Condition>();
        do {
            all.add(and());
        } while (word("or"));
        return all.size() == 1 ? all.getFirst() : new Condition.Or(List.copyOf(all));
    }

    private Condition and() {
        var all = new ArrayList<Condition>();
        do {
            all.add(single());
        } while (word("and"));
        return all.size() == 1 ? all.getFirst() : new Condition.And(List.copyOf(all));
    }

    private Condition single() {
        if (word("not")) {
            return new Condition.Not(single());
        }
        blanks();
        if (take('(')) {
            var inner = or();
            blanks();
            expect(')');
            return inner;
        }
        return comparison(alternatives());
    }

    private Condition comparison(Path path) {
        blanks();
        if (ahead("!=")) {
            position += 2;
            return new Condition.Not(new Condition.In(path, Set.of(operand())));
        }
        if (take('=')) {
            take('=');
            blanks();
            return ahead("$") || ahead("../")
                    ? new Condition.Same(path, alternatives())
                    : new Condition.In(path, Set.of(operand()));
        }
        if (take('~')) {
            return new Condition.Matches(path, pattern(operand()));
        }
        if (word("not")) {
            if (!word("in")) {
                throw bad("expected “in” after “not”");
            }
            return new Condition.Not(new Condition.In(path, operands()));
        }
        return word("in") ? new Condition.In(path, operands()) : new Condition.Given(path);
    }

    private Set<String> operands() {
        blanks();
        expect('[');
        var texts = new HashSet<String>();
        do {
            texts.add(operand());
            blanks();
        } while (take(','));
        expect(']');
        return Set.copyOf(texts);
    }

    /** A text in quotes, or a bare word. */
    private String operand() {
        blanks();
        if (position < source.length() && (source.charAt(position) == '\'' || source.charAt(position) == '"')) {
            return quoted();
        }
        int start = position;
        while (position < source.length() && ",]) ".indexOf(source.charAt(position)) < 0) {
            position++;
        }
        // words with blanks are read to the comma or bracket inside a list
        while (insideList(start) && position < source.length() && ",]".indexOf(source.charAt(position)) < 0) {
            position++;
        }
        if (position == start) {
            throw bad("expected a text");
        }
        return source.substring(start, position).strip();
    }

    private boolean insideList(int start) {
        int before = start - 1;
        while (before >= 0 && source.charAt(before) == ' ') {
            before--;
        }
        return before >= 0 && "[,".indexOf(source.charAt(before)) >= 0;
    }

    private Pattern pattern(String expression) {
        try {
            return Pattern.compile(expression);
        } catch (PatternSyntaxException e) {
            throw bad("expected a regular expression as RE2 reads it (%s)".formatted(e.getDescription()));
        }
    }

    private Path alternatives() {
        blanks();
        int start = position;
        var routes = new ArrayList<Route>();
        do {
            routes.add(route());
            blanks();
        } while (take('|'));
        return new Path(source.substring(start, position).strip(), routes);
    }

    private Route route() {
        blanks();
        if (position >= source.length()) {
            throw bad("expected a path");
        }
        if (take('$')) {
            return new Route(new Route.Start.Variable(name()), 0, List.of());
        }
        if (ahead("key()")) {
            position += 5;
            return new Route(new Route.Start.Key(), 0, List.of());
        }
        if (take('/')) {
            blanks();
            boolean whole = position >= source.length() || "|])".indexOf(source.charAt(position)) >= 0;
            return new Route(new Route.Start.Top(), 0, whole ? List.of() : steps());
        }
        int out = outwards();
        boolean whole = out > 0 && source.charAt(position - 1) == '.';
        return new Route(new Route.Start.Here(), out, whole ? List.of() : steps());
    }

    private int outwards() {
        int out = 0;
        while (ahead("..")) {
            position += 2;
            out++;
            if (!take('/')) {
                break;
            }
        }
        return out;
    }

    private List<Step> steps() {
        var steps = new ArrayList<Step>();
        do {
            steps.add(step());
            if (position < source.length() && source.charAt(position) == '@') {
                steps.add(step());
            }
        } while (take('/'));
        return List.copyOf(steps);
    }

    private Step step() {
        var plain = plainStep();
        var filters = new ArrayList<Filter>();
        while (take('[')) {
            filters.add(filter());
        }
        return filters.isEmpty() ? plain : new Step.Filtered(plain, List.copyOf(filters));
    }

    private Step plainStep() {
        if (position >= source.length()) {
            throw bad("expected a name");
        }
        if (ahead("css(")) {
            return css();
        }
        if (ahead("**")) {
            position += 2;
            return new Step.AtAnyDepth();
        }
        char c = source.charAt(position);
        if (c == '*') {
            position++;
            return new Step.AnyChild();
        }
        if (c == '[') {
            return new Step.Self();
        }
        if (c == '.' && !followsName(position + 1)) {
            position++;
            return new Step.Self();
        }
        if (c == '\'' || c == '"') {
            return new Step.Child(quoted());
        }
        if (c == '@') {
            position++;
            return new Step.Child("@" + name());
        }
        return new Step.Child(name());
    }

    private boolean followsName(int at) {
        return at < source.length()
                && ENDS_A_NAME.indexOf(source.charAt(at)) < 0
                && !Character.isWhitespace(source.charAt(at));
    }

    private Step css() {
        int start = position + 4;
        int depth = 1;
        int end = start;
        while (end < source.length() && depth > 0) {
            char c = source.charAt(end++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        if (depth > 0) {
            throw bad("expected “)” that closes css(");
        }
        var selector = source.substring(start, end - 1).strip();
        try {
            var evaluator = QueryParser.parse(selector);
            position = end;
            return new Step.Css(selector, evaluator);
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            throw bad("expected a CSS selector, which “%s” is not".formatted(selector));
        }
    }

    private Filter filter() {
        int end = position;
        if (end < source.length() && source.charAt(end) == '-') {
            end++;
        }
        int digits = end;
        while (end < source.length() && Character.isDigit(source.charAt(end))) {
            end++;
        }
        if (end > digits && end - digits < 10 && end < source.length() && source.charAt(end) == ']') {
            var filter = new Filter.Position(Integer.parseInt(source, position, end, 10));
            position = end + 1;
            return filter;
        }
        var condition = or();
        blanks();
        expect(']');
        return new Filter.Where(condition);
    }

    private String name() {
        int start = position;
        if (position < source.length() && source.charAt(position) == '#') {
            position++;
        }
        while (followsName(position)) {
            position++;
        }
        if (position == start) {
            throw bad("expected a name");
        }
        return source.substring(start, position);
    }

    private String quoted() {
        char quote = source.charAt(position);
        int end = source.indexOf(quote, position + 1);
        if (end < 0) {
            throw bad("expected a closing " + quote);
        }
        var text = source.substring(position + 1, end);
        position = end + 1;
        return text;
    }

    private boolean word(String word) {
        blanks();
        int end = position + word.length();
        boolean ends = end >= source.length() || " ([".indexOf(source.charAt(end)) >= 0;
        if (ahead(word) && ends) {
            position = end;
            return true;
        }
        return false;
    }

    private boolean ahead(String text) {
        return source.startsWith(text, position);
    }

    private boolean take(char c) {
        if (position < source.length() && source.charAt(position) == c) {
            position++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!take(c)) {
            throw bad("expected “%s”".formatted(c));
        }
    }

    private void blanks() {
        while (position < source.length() && Character.isWhitespace(source.charAt(position))) {
            position++;
        }
    }

    private BadPath bad(String expected) {
        return new BadPath(source, position, expected);
    }
}
