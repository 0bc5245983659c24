package org.hemicycle.cloud.connectors.help;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaretTests {
    private static final String FILE = """
            connector: xy-source   # name: no
            chambers: [xy-a, ◆1]

            streams:
              list:
                request: { url: "https://x.example/a?b={c}", paging: { kind: ◆2 } }
                # read:
                read:
                  ◆3
                map:
                  key: id
                  titles:
                    - { type: OFFICIAL, ◆4 }
                    - type: OFFICIAL
                      text: t◆5
                  steps:
                  - each: steps
                    stage: { table: steps,
                             words: ◆6 }
                  su◆7
              detail:
                ◆8
            """;

    /** The caret at the mark of a number, in the file without its marks. */
    private static Caret at(int mark) {
        var sign = "◆" + mark;
        var place = FILE.substring(0, FILE.indexOf(sign)).replaceAll("◆\\d", "").length();
        return Caret.at(FILE.replaceAll("◆\\d", ""), place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | chambers/[]                         | false
            2 | streams/list/request/paging/kind    | false
            3 | streams/list/read                   | true
            4 | streams/list/map/titles/[]          | true
            5 | streams/list/map/titles/[]/text     | false
            6 | streams/list/map/steps/[]/stage/words | false
            7 | streams/list/map                    | true
            8 | streams/detail                      | true
            """)
    void theNamesAroundTheCaretAreKnown(int mark, String path, boolean name) {
        var caret = at(mark);

        assertThat(String.join("/", caret.path())).isEqualTo(path);
        assertThat(caret.name()).isEqualTo(name);
        assertThat(caret.silent()).isFalse();
    }

    @Test
    void whatIsThereAlreadyIsKnownAndWhatWasTyped() {
        assertThat(at(4).given()).containsExactly("type");
        assertThat(at(7).given()).contains("key", "titles", "steps");
        assertThat(at(7).typed()).isEqualTo("su");
        assertThat(at(5).typed()).isEqualTo("t");
        assertThat(at(8).given()).isEmpty();
    }

    @Test
    void inACommentNothingIsSuggested() {
        assertThat(Caret.at("a: b # c", 8).silent()).isTrue();
        assertThat(Caret.at("a: b#c", 6).silent()).isFalse();
    }

    @Property(tries = 300)
    void whateverIsWrittenTheWordBeginsBeforeTheCaret(@ForAll("texts") String text, @ForAll int offset) {
        var caret = Caret.at(text, offset);

        assertThat(caret.from()).isBetween(0, text.length());
        assertThat(text.substring(caret.from())).startsWith(caret.typed());
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab: -#{}[],\"'\n").ofMaxLength(60);
    }
}
