package org.hemicycle.recorded;

import static org.hemicycle.recorded.Raw.each;
import static org.hemicycle.recorded.Raw.text;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The Riksdag. */
final class RawSweden extends RawSource {
    RawSweden(Path from) {
        super(from, "se-riksdag");
    }

    @Override
    void read() {
        Stream.concat(
                        files("se-riksdag/lists/dokumentlista*.json").stream()
                                .flatMap(file -> each(file.json(), "dokumentlista/dokument").stream()),
                        files("se-riksdag/lists/dokumentlista*.xml").stream()
                                .flatMap(file -> each(file.xml(), "dokument").stream()))
                .forEach(one -> swedish("list", text(one, "dok_id", "id"), text(one, "doktyp", "typ"), one));
        Stream.concat(
                        files("se-riksdag/documents/*.json").stream()
                                .flatMap(file -> each(file.json(), "dokumentstatus/dokument").stream()),
                        files("se-riksdag/lists/dokumentstatus*.xml").stream()
                                .flatMap(file -> each(file.xml(), "dokument").stream()))
                .forEach(one -> swedish("document", text(one, "dok_id"), text(one, "typ"), one));
    }

    /**
     * Bills of the government and of the Riksdag's organs, and the acts in the statute book. The key of one act stands with
     * and without blanks in different lists.
     */
    private void swedish(String stream, String key, String type, JsonNode one) {
        var title = text(one, "titel").toLowerCase(Locale.ROOT);
        var subtype = text(one, "subtyp");
        var act = type.equals("sfs")
                && !subtype.startsWith("regl-")
                && Pattern.compile("^[\\p{L} ]*(lag|balk|lagen|balken|regeringsform|ordning) ?\\(")
                        .matcher(title)
                        .find()
                && !Pattern.compile("^[\\p{L} ]*(förordning) ?\\(")
                        .matcher(title)
                        .find();
        var law = type.equals("prop") || subtype.equals("framst") || act;
        bill(stream, key, "se-riksdag", law ? key.replaceAll("[ .]", "") : "");
    }
}
