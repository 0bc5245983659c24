package org.hemicycle.cloud.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.record.Mandate;
import org.hemicycle.cloud.connectors.record.SourceRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every field of some members of several sources, checked by hand against the raw recording; names as SHA-256. */
class GoldenMembersTests {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/members/members.json");
    private static final TypeReference<List<Map<String, Object>>> LIST = new TypeReference<>() {};
    private final Connectors connectors = Connectors.under(Path.of("connectors"));

    @TestFactory
    Stream<DynamicTest> everyFieldOfTheGoldenMembersIsWhatTheSourceSays() {
        var from = Stream.of(System.getenv("HEMICYCLE_RECORDINGS"), "../shared/parliaments", "../../shared/parliaments")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst();
        if (from.isEmpty()) {
            System.err.println("NO RECORDINGS FOUND: no golden member is compared. Set HEMICYCLE_RECORDINGS.");
            return Stream.empty();
        }
        return JsonMapper.shared().readValue(GOLDEN.toFile(), LIST).stream()
                .map(expected -> dynamicTest(
                        expected.get("connector") + " " + expected.get("key"),
                        () -> assertThat(said(expected, from.get())).isEqualTo(expected)));
    }

    private Map<String, Object> said(Map<String, Object> expected, Path from) {
        var connector = connectors.byName(String.valueOf(expected.get("connector")));
        var stream = String.valueOf(expected.get("stream"));
        var recordings = connectors.recordings(connector, from);
        return recordings
                .requests(stream)
                .flatMap(request -> read(connector, recordings, request))
                .filter(record -> record.key().equals(expected.get("key")))
                .findFirst()
                .map(GoldenMembersTests::plain)
                .orElseThrow();
    }

    private static Stream<SourceRecord> read(Connector connector, Recordings recordings, SourceRequest request) {
        var recorded = recordings.find(request).orElseThrow();
        try (var body = recorded.open()) {
            return connector
                    .read(request, new Answer(body.readAllBytes(), null, null, false, recorded.readAs(), null))
                    .records()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> plain(SourceRecord record) {
        var member = Objects.requireNonNull(record.content().member());
        var plain = new LinkedHashMap<String, @Nullable Object>();
        plain.put("connector", record.connector());
        plain.put("stream", record.stream());
        plain.put("key", record.key());
        plain.put("work", record.work());
        plain.put("name", hashed(member.name()));
        plain.put("familyName", hashed(member.familyName()));
        plain.put("givenName", hashed(member.givenName()));
        plain.put(
                "identifiers",
                record.content().identifiers().stream()
                        .map(one -> one.scheme() + " " + one.value())
                        .toList());
        plain.put(
                "mandates",
                member.mandates().stream().map(GoldenMembersTests::plain).toList());
        plain.put("addresses", record.content().addresses());
        return plain;
    }

    private static Map<String, Object> plain(Mandate mandate) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        plain.put("chamber", mandate.chamber());
        plain.put("term", mandate.term());
        plain.put("from", mandate.from() == null ? null : mandate.from().toString());
        plain.put("to", mandate.to() == null ? null : mandate.to().toString());
        plain.put("party", hashed(mandate.party()));
        plain.put("group", hashed(mandate.group()));
        plain.put("area", hashed(mandate.area()));
        plain.put("role", hashed(mandate.role()));
        return plain;
    }

    private static @Nullable String hashed(@Nullable String text) {
        try {
            return text == null
                    ? null
                    : HexFormat.of()
                            .formatHex(
                                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
