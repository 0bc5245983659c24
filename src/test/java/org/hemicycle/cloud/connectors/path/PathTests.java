package org.hemicycle.cloud.connectors.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.hemicycle.cloud.connectors.tree.Fields;
import org.hemicycle.cloud.connectors.tree.Items;
import org.hemicycle.cloud.connectors.tree.Markup;
import org.hemicycle.cloud.connectors.tree.Node;
import org.hemicycle.cloud.connectors.tree.Text;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PathTests {

    @Test
    void listsOnTheWayAreWalkedThrough() {
        var record = fields("steps", items(fields("text", "Tabled"), fields("text", "Signed")));

        assertThat(texts("steps/text", record)).containsExactly("Tabled", "Signed");
        assertThat(texts("steps/text", fields("steps", fields("text", "Tabled"))))
                .containsExactly("Tabled");
    }

    @Test
    void positionsCountFromBothEnds() {
        var record = fields("a", items(new Text("1"), new Text("2"), new Text("3")));

        assertThat(texts("a[0]", record)).containsExactly("1");
        assertThat(texts("a[-1]", record)).containsExactly("3");
        assertThat(texts("a[7]", record)).isEmpty();
    }

    @Test
    void filtersAskForAChildAndItsValue() {
        var record = fields(
                "links",
                items(fields("rel", "self", "href", "a"), fields("rel", "next", "href", "b"), fields("href", "c")));

        assertThat(texts("links[rel='next']/href", record)).containsExactly("b");
        assertThat(texts("links[rel!='next']/href", record)).containsExactly("a", "c");
        assertThat(texts("links[rel]/href", record)).containsExactly("a", "b");
        assertThat(texts("links[rel in [self, next]][1]/href", record)).containsExactly("b");
    }

    @Test
    void theFirstAlternativeThatGivesSomethingWins() {
        var record = fields("b", "two", "c", "three");

        assertThat(texts("a | b | c", record)).containsExactly("two");
    }

    @Test
    void anyDepthFollowsTheOrderOfTheDocument() {
        var record = fields("x", items(fields("a", "1", "y", fields("a", "2"))), "z", fields("a", "3"));

        assertThat(texts("**/a", record)).containsExactly("1", "2", "3");
    }

    @Test
    void namesWithOtherCharactersAreQuoted() {
        assertThat(texts("'key: with /'", fields("key: with /", "yes"))).containsExactly("yes");
        assertThat(texts("提案人", fields("提案人", "하나"))).containsExactly("하나");
    }

    @Test
    void selectorsFindElementsAndAttributes() {
        var page = new Markup(
                Jsoup.parse("<ul><li class=row><a href='/1'>One</a><li class=row><a href='/2'>Two</a></ul>"));

        assertThat(texts("css(li.row > a)@href", page)).containsExactly("/1", "/2");
        assertThat(texts("css(li:nth-child(2))/a", page)).containsExactly("Two");
    }

    @Test
    void itemsKnowWhereTheyStandAndWhatIsAround() {
        var answer = fields("data", items(fields("id", "7", "steps", items(fields("t", "A"), fields("t", "B")))));
        var record = Path.of("data").records(Scope.ofAnswer(answer, Map.of())).getFirst();

        var items = Path.of("steps").items(record);

        assertThat(record.at()).isEqualTo("/data/0");
        assertThat(items).extracting(Scope::at).containsExactly("/data/0/steps/0", "/data/0/steps/1");
        assertThat(Path.of("../id").text(items.get(1))).isEqualTo("7");
        assertThat(Path.of("/data/id").text(items.get(1))).isEqualTo("7");
    }

    @Test
    void keysOfMapsAndVariablesOfRequestsAreValues() {
        var answer = fields("12-03", fields("t", "A"));
        var record = Path.of("*")
                .records(Scope.ofAnswer(answer, Map.of("year", "2031")))
                .getFirst();

        assertThat(Path.of("key()").text(record)).isEqualTo("12-03");
        assertThat(Path.of("$year").text(record)).isEqualTo("2031");
        assertThat(Path.of("$month").text(record)).isNull();
    }

    @Test
    void conditionsAreJoined() {
        var record = fields("type", "PL", "year", "2031", "note", "");

        assertThat(holds("type = 'PL' and year in [2030, 2031]", record)).isTrue();
        assertThat(holds("type != PL or not (year ~ '^20')", record)).isFalse();
        assertThat(holds("note", record)).isFalse();
        assertThat(holds("not note and type", record)).isTrue();
        assertThat(holds("year not in [2031]", record)).isFalse();
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() {
        assertThatThrownBy(() -> Path.of("a/[")).isInstanceOf(BadPath.class).hasMessageContaining("character 4");
        assertThatThrownBy(() -> Path.of("css(li")).hasMessageContaining("closes css(");
        assertThatThrownBy(() -> new PathParser("a ~ '(?=x)'").condition()).hasMessageContaining("RE2");
    }

    @Test
    void aPathThatVisitsWithoutEndIsStopped() {
        Node deep = new Text("x");
        for (int i = 0; i < 150; i++) {
            var wide = new Items();
            for (int j = 0; j < 200; j++) {
                wide.add(new Text("y"));
            }
            deep = fields("a", deep, "b", wide);
        }
        var record = deep;

        assertThatThrownBy(() -> texts("**/**/**/**/b", record)).isInstanceOf(Effort.TooMuchEffort.class);
    }

    @Test
    void whatIsNoRegularExpressionAndNoSelectorIsToldWithWhatWasExpected() {
        for (var written : List.of("[#~(", "WB.[:~~\\g", "a[b~'(']", "css(>>)")) {
            assertThatThrownBy(() -> Path.of(written))
                    .isInstanceOf(BadPath.class)
                    .hasMessageContaining("expected");
        }
    }

    @Property(tries = 300)
    void anyTextIsAPathOrABadPath(@ForAll @StringLength(max = 40) @CharRange(from = ' ', to = '~') String written) {
        try {
            texts(written, fields("a", items(fields("b", "c")), "d", "e"));
        } catch (BadPath e) {
            assertThat(e.getMessage()).contains("expected").isNotBlank();
        }
    }

    @Property(tries = 200)
    void anyNameIsFoundInQuotes(@ForAll @StringLength(min = 1, max = 30) String name) {
        if (name.indexOf('\'') < 0) {
            assertThat(texts("'" + name + "'", fields(name, "found"))).containsExactly("found");
        }
    }

    private static boolean holds(String condition, Node record) {
        return new PathParser(condition).condition().holds(Scope.ofAnswer(record, Map.of()));
    }

    private static List<String> texts(String path, Node record) {
        return Path.of(path).texts(Scope.ofAnswer(record, Map.of()));
    }

    private static Fields fields(Object... namesAndValues) {
        var fields = new Fields();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            fields.add((String) namesAndValues[i], value instanceof Node node ? node : new Text((String) value));
        }
        return fields;
    }

    private static Items items(Node... nodes) {
        var items = new Items();
        for (var node : nodes) {
            items.add(node);
        }
        return items;
    }
}
