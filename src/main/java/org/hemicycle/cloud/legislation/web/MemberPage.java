package org.hemicycle.cloud.legislation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hemicycle.cloud.legislation.BillCard;
import org.hemicycle.cloud.legislation.CorrectMember.Draft;
import org.hemicycle.cloud.legislation.KnownMember;
import org.hemicycle.cloud.legislation.Members;
import org.hemicycle.cloud.legislation.PartTaken;
import org.hemicycle.cloud.legislation.web.MemberView.BillLine;
import org.hemicycle.cloud.legislation.web.MemberView.VoteLine;
import org.hemicycle.ground.platform.web.FailureView;
import org.hemicycle.ground.platform.web.Messages;
import org.hemicycle.ground.platform.web.PageContext;
import org.jspecify.annotations.Nullable;

/** Makes what the page of a member shows. */
final class MemberPage {
    private static final int ORIGINS = 20;

    private final PageContext page;
    private final Messages m;
    private final LegislationNames names;
    private final MemberNames own;
    private final KnownMember member;
    private final MemberCorrections corrections;

    MemberPage(PageContext page, LegislationNames names, KnownMember member) {
        this.page = page;
        this.m = page.m();
        this.names = names;
        this.own = new MemberNames(m, names);
        this.member = member;
        this.corrections = new MemberCorrections(page, names, member);
    }

    /** Some items of a part, and which page of it they are. */
    record Shown<T>(PartTaken.Some<T> some, int number, int size) {}

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    MemberView view(
            Shown<PartTaken.Put> bills,
            Shown<PartTaken.Cast> votes,
            List<Members.Origin> origins,
            Draft draft,
            List<FailureView.Line> errors) {
        var profile = member.profile();
        var country = member.address().country();
        var chambers = own.chambers(profile.mandates());
        return new MemberView(
                member.name(),
                names.country(country),
                page.to("/parliaments/" + country),
                chambers.isEmpty() ? names.chamber(member.address().chamber()) : chambers,
                member.sample(),
                member.removedAt() == null ? null : m.moment(member.removedAt()),
                corrections.lines(),
                page.visit().operator() ? corrections.form(draft, errors) : null,
                IntStream.range(0, profile.mandates().size())
                        .mapToObj(this::mandate)
                        .toList(),
                profile.pages(),
                profile.identifiers().stream().map(MemberPage::identifier).toList(),
                part(bills, "bills", this::bill),
                part(votes, "votes", this::vote),
                own.source(member.source(), m.date(day(member.asOf()))),
                origins.stream().limit(ORIGINS).map(this::origin).toList(),
                m.moment(member.learnedAt()),
                m.moment(member.changedAt()),
                "/api/v1/members/" + member.address().path());
    }

    private MemberView.MandateLine mandate(int place) {
        var mandate = member.profile().mandates().get(place);
        return new MemberView.MandateLine(
                names.chamber(mandate.chamber() == null ? member.address().chamber() : mandate.chamber()),
                mandate.term(),
                own.days(mandate.from(), mandate.to()),
                MemberNames.party(mandate),
                mandate.area(),
                mandate.role(),
                corrections.concern(place));
    }

    private static MemberView.Identifier identifier(org.hemicycle.cloud.connectors.record.Identifier one) {
        var address = one.scheme().equals("wikidata") && one.value().matches("Q\\d{1,12}")
                ? "https://www.wikidata.org/wiki/" + one.value()
                : null;
        return new MemberView.Identifier(one.scheme(), one.value(), address);
    }

    private <T, L> MemberView.Part<L> part(Shown<T> shown, String name, Function<T, L> line) {
        var path = page.to(member.address().page());
        var links = new SearchPaging(
                        number -> path + (number == 1 ? "" : "?" + name + "=" + number) + "#" + name,
                        m,
                        shown.number(),
                        shown.size(),
                        shown.some().total())
                .links();
        return new MemberView.Part<>(
                m.text("legislation.member." + name + ".found", shown.some().total()),
                shown.some().items().stream().map(line).toList(),
                links);
    }

    private BillLine bill(PartTaken.Put put) {
        return bill(put.bill(), put.role());
    }

    private BillLine bill(BillCard bill, @Nullable String role) {
        var title = bill.title() == null ? bill.number() : bill.title();
        var language = bill.title() == null || bill.language() == null
                ? page.language().tag()
                : bill.language();
        return new BillLine(
                page.to("/legislation/" + bill.address().path()),
                title == null ? bill.address().key() : title,
                language,
                LegislationNames.direction(language),
                bill.title() == null ? null : bill.number(),
                bill.introducedOn() == null ? null : m.date(bill.introducedOn()),
                role);
    }

    private VoteLine vote(PartTaken.Cast cast) {
        return new VoteLine(
                cast.date() == null ? null : m.date(cast.date()),
                cast.bill() == null ? null : bill(cast.bill(), null),
                cast.subject(),
                cast.position() == null ? cast.words() : m.of("legislation.position", cast.position()));
    }

    private MemberView.OriginLine origin(Members.Origin origin) {
        return new MemberView.OriginLine(origin.stream(), origin.key(), m.moment(origin.fetchedAt()));
    }
}
