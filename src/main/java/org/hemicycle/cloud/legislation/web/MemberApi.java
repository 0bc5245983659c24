package org.hemicycle.cloud.legislation.web;

import static io.swagger.v3.oas.annotations.enums.ParameterIn.QUERY;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.connectors.Licence;
import org.hemicycle.cloud.connectors.record.Identifier;
import org.hemicycle.cloud.connectors.record.Mandate;
import org.hemicycle.cloud.legislation.KnownMember;
import org.hemicycle.cloud.legislation.KnownMember.Profile;
import org.hemicycle.cloud.legislation.MemberAddress;
import org.hemicycle.cloud.legislation.MemberCorrection;
import org.hemicycle.cloud.legislation.MemberList;
import org.hemicycle.cloud.legislation.MemberQuery;
import org.hemicycle.cloud.legislation.Members;
import org.hemicycle.cloud.legislation.Revision;
import org.hemicycle.ground.platform.search.SearchAnswer;
import org.hemicycle.ground.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Members of parliaments for programs. */
@Tag(
        name = "Members",
        description = "Who sits or sat in a chamber, as parliaments publish it: names and mandates only.")
@RestController
@RequestMapping("/api/v1/members")
class MemberApi {
    private static final int LARGEST_PAGE = 100;
    private static final int DEEPEST = 10_000;
    private static final int LONGEST = 200;

    private final Members members;

    MemberApi(Members members) {
        this.members = members;
    }

    @Parameter(name = "q", in = QUERY, description = "words of the name")
    @Parameter(name = "country", in = QUERY)
    @Parameter(name = "chamber", in = QUERY, description = "such as us-senate")
    @Parameter(name = "term", in = QUERY, description = "as the source writes it")
    @Parameter(name = "party", in = QUERY, description = "party or group, as the source writes it")
    @Parameter(name = "today", in = QUERY, description = "true: only those whose dates say that they sit today")
    @Parameter(name = "page", in = QUERY, description = "from 1")
    @Parameter(name = "size", in = QUERY, description = "up to 100")
    @GetMapping
    ResponseEntity<ListAnswer<MemberItem>> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String chamber,
            @RequestParam(required = false) @Nullable String term,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(defaultValue = "false") boolean today,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size) {
        require(page, "page", DEEPEST);
        require(size, "size", LARGEST_PAGE);
        if (q.length() > LONGEST) {
            throw new InvalidInput("q", "legislation.invalid.long", LONGEST);
        }
        var where = country == null && chamber != null ? new MemberAddress(chamber, "").country() : country;
        var found = members.find(new MemberQuery(q.strip(), where, chamber, term, party, today, page, size));
        var items = found.items().stream().map(MemberItem::of).toList();
        return ResponseEntity.ok()
                .body(new ListAnswer<>(
                        items, found.total(), page, size, facets(found.choices()), null, null, List.of()));
    }

    private static Map<String, List<SearchAnswer.FacetCount>> facets(MemberList.Choices choices) {
        var facets = new LinkedHashMap<String, List<SearchAnswer.FacetCount>>();
        facets.put("chamber", counts(choices.chambers()));
        facets.put("term", counts(choices.terms()));
        facets.put("party", counts(choices.parties()));
        return facets;
    }

    private static List<SearchAnswer.FacetCount> counts(List<MemberList.Choice> choices) {
        return choices.stream()
                .map(choice -> new SearchAnswer.FacetCount(choice.value(), choice.members()))
                .toList();
    }

    private static void require(int number, String field, int most) {
        if (number < 1 || number > most) {
            throw new InvalidInput(field, "legislation.invalid.range", number, 1, most);
        }
    }

    @GetMapping("/{chamber}/{key}")
    ResponseEntity<MemberDetail> one(@PathVariable String chamber, @PathVariable String key) {
        var asked = new MemberAddress(chamber, key);
        var member = members.at(asked);
        return member.address().equals(asked)
                ? ResponseEntity.ok().lastModified(member.changedAt()).body(MemberDetail.of(member))
                : ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(hrefOf(member.address())))
                        .build();
    }

    @GetMapping("/{chamber}/{key}/history")
    ResponseEntity<ListAnswer<Revision>> history(@PathVariable String chamber, @PathVariable String key) {
        var member = members.at(new MemberAddress(chamber, key));
        return ResponseEntity.ok().lastModified(member.changedAt()).body(ListAnswer.whole(members.history(member)));
    }

    static String hrefOf(MemberAddress address) {
        return "/api/v1/members/" + address.path();
    }

    /** A member in a list; {@code corrected} where an editor corrected what is shown. */
    record MemberItem(
            String chamber,
            String key,
            String href,
            String country,
            String name,
            @Nullable String familyName,
            @Nullable String givenName,
            List<Mandate> mandates,
            boolean corrected,
            String connector,
            boolean sample) {
        static MemberItem of(MemberList.Card card) {
            var profile = card.profile();
            return new MemberItem(
                    card.address().chamber(),
                    card.address().key(),
                    hrefOf(card.address()),
                    card.address().country(),
                    profile.name(),
                    profile.familyName(),
                    profile.givenName(),
                    profile.mandates(),
                    profile.corrections().stream().anyMatch(MemberCorrection.Applied::applies),
                    card.connector(),
                    card.sample());
        }
    }

    /** A source with its licence and when it said the latest of the person. */
    record SourceItem(
            String connector,
            String title,
            String person,
            Licence licence,
            @Nullable String attribution,
            @Nullable String home,
            Instant asOf,
            LocalDate asOfDay) {}

    /** A member as programs see it: the values that are shown, and beside them what an editor corrected. */
    record MemberDetail(
            String chamber,
            String key,
            String href,
            String country,
            String name,
            @Nullable String familyName,
            @Nullable String givenName,
            List<Identifier> identifiers,
            List<Mandate> mandates,
            List<String> addresses,
            List<CorrectionItem> corrections,
            SourceItem source,
            boolean sample,
            long revision,
            Instant learnedAt,
            Instant changedAt,
            @Nullable Instant removedAt) {
        static MemberDetail of(KnownMember member) {
            Profile profile = member.profile();
            var source = member.source();
            return new MemberDetail(
                    member.address().chamber(),
                    member.address().key(),
                    hrefOf(member.address()),
                    member.address().country(),
                    profile.name(),
                    profile.familyName(),
                    profile.givenName(),
                    profile.identifiers(),
                    profile.mandates(),
                    profile.pages(),
                    profile.corrections().stream().map(CorrectionItem::of).toList(),
                    new SourceItem(
                            source.connector(),
                            source.title(),
                            source.work(),
                            source.licence(),
                            source.licence().attribution(),
                            source.home(),
                            member.asOf(),
                            MemberPage.day(member.asOf())),
                    member.sample(),
                    member.revision(),
                    member.learnedAt(),
                    member.changedAt(),
                    member.removedAt());
        }
    }
}
