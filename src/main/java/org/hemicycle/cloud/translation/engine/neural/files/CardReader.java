package org.hemicycle.cloud.translation.engine.neural.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hemicycle.cloud.translation.Direction;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a model says of itself, and believes nothing that cannot be. */
final class CardReader {
    static final int MOST = 256 * 1024;

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST = 2_048;

    private final JsonNode card;

    private CardReader(JsonNode card) {
        this.card = card;
    }

    static ModelCard read(byte[] json) throws ModelRefused {
        try {
            return new CardReader(JSON.readTree(json)).card();
        } catch (JacksonException e) {
            throw new ModelRefused(ModelCard.FILE + " is not JSON: copy the model again");
        }
    }

    private ModelCard card() throws ModelRefused {
        var tags = new HashMap<String, Integer>();
        var directions = new ArrayList<Direction>();
        for (var one : card.path("directions")) {
            var direction =
                    direction(one.path("from").asString(""), one.path("to").asString(""));
            directions.add(direction);
            tags.put(direction.to(), number(one, "tag", 3, 8));
        }
        if (directions.isEmpty()) {
            throw wrong("directions");
        }
        return new ModelCard(
                text("name", NAME),
                text("version", NAME),
                card.path("trained_on").asString(""),
                attribution(),
                tags,
                directions,
                passed(directions),
                number(card, "longest_source", 8, LONGEST),
                number(card, "longest_target", 8, LONGEST),
                number(card, "pieces", 1, 65_536),
                checksums());
    }

    /** A text, or a list of them. */
    private String attribution() {
        var told = card.path("attribution");
        var names = new ArrayList<String>();
        told.forEach(one -> names.add(one.asString("")));
        return told.isArray() ? String.join("; ", names) : told.asString("");
    }

    private List<Direction> passed(List<Direction> directions) throws ModelRefused {
        var passed = new ArrayList<Direction>();
        for (var one : card.path("gate").path("passed")) {
            var languages = one.asString("").split("-", 2);
            var direction = direction(languages[0], languages.length > 1 ? languages[1] : "");
            if (!directions.contains(direction)) {
                throw wrong("gate.passed");
            }
            passed.add(direction);
        }
        return passed;
    }

    private Map<String, String> checksums() throws ModelRefused {
        var checksums = new HashMap<String, String>();
        for (var name : List.of(ModelCard.ENCODER, ModelCard.DECODER, ModelCard.VOCABULARY)) {
            var checksum = card.path("files").path(name).path("sha256").asString("");
            if (!SHA_256.matcher(checksum).matches()) {
                throw wrong("files." + name + ".sha256");
            }
            checksums.put(name, checksum);
        }
        return checksums;
    }

    private Direction direction(String from, String to) throws ModelRefused {
        if (!LANGUAGE.matcher(from).matches() || !LANGUAGE.matcher(to).matches() || from.equals(to)) {
            throw wrong("directions");
        }
        return new Direction(from, to);
    }

    private String text(String field, Pattern allowed) throws ModelRefused {
        var text = card.path(field).asString("");
        if (!allowed.matcher(text).matches()) {
            throw wrong(field);
        }
        return text;
    }

    private int number(JsonNode node, String field, int least, int most) throws ModelRefused {
        var number = node.path(field).asInt(-1);
        if (number < least || number > most) {
            throw wrong(field);
        }
        return number;
    }

    private static ModelRefused wrong(String field) {
        return new ModelRefused("%s has no usable %s".formatted(ModelCard.FILE, field));
    }
}
