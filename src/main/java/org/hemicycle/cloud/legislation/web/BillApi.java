package org.hemicycle.cloud.legislation.web;

import static io.swagger.v3.oas.annotations.enums.ParameterIn.QUERY;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hemicycle.cloud.legislation.BillAddress;
import org.hemicycle.cloud.legislation.BillList;
import org.hemicycle.cloud.legislation.BillLookup;
import org.hemicycle.cloud.legislation.BillQuery;
import org.hemicycle.cloud.legislation.KnownBill;
import org.hemicycle.cloud.legislation.Legislation;
import org.hemicycle.cloud.legislation.Members;
import org.hemicycle.cloud.legislation.ProvenanceValue;
import org.hemicycle.cloud.legislation.Revision;
import org.hemicycle.cloud.legislation.SearchBills;
import org.hemicycle.cloud.legislation.SimilarBill;
import org.hemicycle.cloud.legislation.SuggestTopic;
import org.hemicycle.ground.platform.search.SearchAnswer;
import org.hemicycle.ground.platform.translations.Translations;
import org.hemicycle.ground.platform.web.MessageCatalogue;
import org.hemicycle.ground.platform.web.Visits;
import org.hemicycle.ground.shared.InvalidInput;
import org.hemicycle.ground.shared.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** Bills for programs. */
@Tag(
        name = "Bills",
        description = "Search with facets, and each bill with its history and where every value is known from.")
@RestController
@RequestMapping("/api/v1/bills")
class BillApi {
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

    private static final int MOST_VALUES = 300;

    private final SearchBills search;
    private final Legislation legislation;
    private final Members members;
    private final SuggestTopic topics;
    private final Translations translations;
    private final MessageCatalogue catalogue;
    private final Visits visits;
    private final Clock clock;

    BillApi(
            SearchBills search,
            Legislation legislation,
            Members members,
            SuggestTopic topics,
            Translations translations,
            MessageCatalogue catalogue,
            Visits visits,
            Clock clock) {
        this.topics = topics;
        this.translations = translations;
        this.catalogue = catalogue;
        this.search = search;
        this.legislation = legislation;
        this.members = members;
        this.visits = visits;
        this.clock = clock;
    }

    @Parameter(name = "q", in = QUERY, description = "words, a number, \"a phrase\", -without")
    @Parameter(
            name = BillQuery.ONLY_MY_WORDS,
            in = QUERY,
            description = "true: words as they are, and nothing that means the same in another language")
    @Parameter(name = "lang", in = QUERY, description = "language of the texts wanted, where there is a choice")
    @Parameter(name = "country", in = QUERY)
    @Parameter(name = "chamber", in = QUERY, description = "chamber of origin, such as br-camara")
    @Parameter(name = "stage", in = QUERY)
    @Parameter(name = "outcome", in = QUERY)
    @Parameter(
            name = "topic",
            in = QUERY,
            description = "a common topic by name or code of the Comparative Agendas Project, such as HEALTH or 3")
    @Parameter(
            name = BillQuery.SUGGESTED_TOPIC,
            in = QUERY,
            description = "the same, as a machine suggests it where no source says it")
    @Parameter(name = "subject", in = QUERY, description = "a subject in the source's words")
    @Parameter(name = "language", in = QUERY, description = "language of the title")
    @Parameter(name = "initiator", in = QUERY)
    @Parameter(name = "from", in = QUERY, description = "introduced on this day or later")
    @Parameter(name = "to", in = QUERY, description = "introduced on this day or earlier")
    @Parameter(name = "sort", in = QUERY, description = "relevance, newest or oldest")
    @Parameter(name = "page", in = QUERY, description = "from 1")
    @Parameter(name = "size", in = QUERY, description = "up to 100")
    @Parameter(name = "cursor", in = QUERY, description = "given by the answer before, for walking through everything")
    @Parameter(name = "format", in = QUERY, description = "json or atom")
    @GetMapping
    ResponseEntity<Object> list(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        var atom = atomWanted(parameters.getFirst("format"));
        var query = search.query(parameters);
        var answer = ResponseEntity.ok();
        search.changedAt().ifPresent(answer::lastModified);
        var found = search.find(atom ? query.newestFirst() : query);
        var lang = parameters.getFirst("lang");
        var reading = lang == null || lang.isBlank()
                ? Reading.NONE
                : Reading.known(translations, lang, Reading.titles(found));
        if (atom) {
            return answer.contentType(ATOM)
                    .body(BillFeed.write(
                            found,
                            visits.origin(request),
                            request,
                            LocalDate.now(clock),
                            lang == null || lang.isBlank() ? null : catalogue.in(Language.of(lang)),
                            reading));
        }
        var items = found.items().stream().map(hit -> BillItem.of(hit, reading)).toList();
        return answer.body(new ListAnswer<>(
                items,
                found.total(),
                found.page(),
                found.size(),
                facets(found),
                found.didYouMean(),
                found.cursor(),
                found.elsewhere()));
    }

    /** The values of each facet, the most frequent ones where there are very many. */
    private static Map<String, List<SearchAnswer.FacetCount>> facets(BillList found) {
        var facets = new LinkedHashMap<String, List<SearchAnswer.FacetCount>>();
        found.facets()
                .forEach((name, counts) ->
                        facets.put(name, counts.stream().limit(MOST_VALUES).toList()));
        return facets;
    }

    private static boolean atomWanted(@org.jspecify.annotations.Nullable String format) {
        return switch (format) {
            case null -> false;
            case "", "json" -> false;
            case "atom" -> true;
            default -> throw new InvalidInput("format", "legislation.invalid.value", format);
        };
    }

    @GetMapping("/{chamber}/{key}")
    ResponseEntity<Object> one(
            @PathVariable String chamber,
            @PathVariable String key,
            @Parameter(description = "the language in which titles and summaries are wanted, where they can be had")
                    @RequestParam(defaultValue = "")
                    String lang) {
        return dated(chamber, key, "", known -> {
            var reading =
                    lang.isBlank() ? Reading.NONE : Reading.of(translations, lang, Reading.texts(known.bill(), lang));
            var changed = reading.newest().filter(known.changedAt()::isBefore).orElse(known.changedAt());
            var suggested = topics.of(known).orElse(null);
            return new Dated(BillDetail.of(known, members.of(known, false), reading, suggested), changed);
        });
    }

    @GetMapping("/{chamber}/{key}/history")
    ResponseEntity<Object> history(@PathVariable String chamber, @PathVariable String key) {
        return at(chamber, key, "/history", known -> {
            List<Revision> revisions = legislation.history(known.bill().address());
            return ListAnswer.whole(revisions);
        });
    }

    @GetMapping("/{chamber}/{key}/similar")
    ResponseEntity<Object> similar(@PathVariable String chamber, @PathVariable String key) {
        return at(
                chamber,
                key,
                "/similar",
                known -> ListAnswer.whole(
                        search.similar(known).stream().map(SimilarItem::of).toList()));
    }

    @GetMapping("/{chamber}/{key}/provenance")
    ResponseEntity<Object> provenance(@PathVariable String chamber, @PathVariable String key) {
        return at(
                chamber,
                key,
                "/provenance",
                known -> ListAnswer.whole(legislation.provenance(known.bill().address()).stream()
                        .map(ProvenanceItem::of)
                        .toList()));
    }

    /** What is answered, and when it last became another. */
    private record Dated(Object body, Instant changedAt) {}

    private ResponseEntity<Object> at(String chamber, String key, String further, Function<KnownBill, Object> body) {
        return dated(chamber, key, further, known -> new Dated(body.apply(known), known.changedAt()));
    }

    private ResponseEntity<Object> dated(String chamber, String key, String further, Function<KnownBill, Dated> body) {
        return switch (legislation.at(new BillAddress(chamber, key))) {
            case BillLookup.Found found -> {
                var answer = body.apply(found.bill());
                yield ResponseEntity.ok().lastModified(answer.changedAt()).body(answer.body());
            }
            case BillLookup.Moved moved ->
                ResponseEntity.status(moved.former() ? HttpStatus.MOVED_PERMANENTLY : HttpStatus.SEE_OTHER)
                        .location(URI.create("/api/v1/bills/" + encoded(moved.to()) + further))
                        .build();
            case BillLookup.Several several ->
                ResponseEntity.status(HttpStatus.MULTIPLE_CHOICES)
                        .body(ListAnswer.whole(
                                several.bills().stream().map(BillItem::of).toList()));
        };
    }

    static String encoded(BillAddress address) {
        return UriUtils.encodePathSegment(address.chamber(), "UTF-8")
                + "/"
                + UriUtils.encodePathSegment(address.key(), "UTF-8");
    }

    /** Another bill and why it is similar. */
    record SimilarItem(BillItem bill, List<SimilarBill.Reason> reasons) {
        static SimilarItem of(SimilarBill similar) {
            return new SimilarItem(BillItem.of(similar.bill()), similar.reasons());
        }
    }

    /** Where a value comes from, with the address of the fragment's bytes. */
    record ProvenanceItem(
            String field,
            String value,
            String connector,
            String stream,
            String record,
            @org.jspecify.annotations.Nullable String path,
            String at,
            long fragment,
            String fragmentHref,
            String address,
            java.time.Instant fetchedAt,
            boolean derived) {
        static ProvenanceItem of(ProvenanceValue value) {
            return new ProvenanceItem(
                    value.field(),
                    value.value(),
                    value.connector(),
                    value.stream(),
                    value.record(),
                    value.path(),
                    value.at(),
                    value.fragment(),
                    "/api/v1/fragments/" + value.fragment(),
                    value.address(),
                    value.fetchedAt(),
                    value.derived());
        }
    }
}
