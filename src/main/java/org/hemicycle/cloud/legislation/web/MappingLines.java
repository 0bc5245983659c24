package org.hemicycle.cloud.legislation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hemicycle.cloud.connectors.Connector;
import org.hemicycle.cloud.connectors.Mapping;
import org.hemicycle.cloud.connectors.record.Certainty;
import org.hemicycle.cloud.connectors.record.Initiator;
import org.hemicycle.cloud.connectors.record.Outcome;
import org.hemicycle.cloud.connectors.record.RecordKind;
import org.hemicycle.cloud.connectors.record.Stage;
import org.hemicycle.cloud.connectors.record.Topic;
import org.hemicycle.cloud.connectors.record.VoteEvent;
import org.hemicycle.cloud.legislation.MappingDifference;
import org.hemicycle.cloud.legislation.MappingProposal;
import org.hemicycle.cloud.legislation.UnmappedWord;
import org.hemicycle.cloud.legislation.UsedMapping;
import org.hemicycle.cloud.legislation.web.BillView.Text;
import org.hemicycle.ground.platform.web.Messages;
import org.hemicycle.ground.platform.web.PageContext;
import org.hemicycle.ground.platform.web.PageLink;
import org.jspecify.annotations.Nullable;

/** Writes what a mapping says in the reader's language; the source's own words stay in theirs. */
final class MappingLines {
    private static final int CHANGES = 12;
    private static final int UNMAPPED = 20;

    private final PageContext page;
    private final Messages m;
    private final LegislationNames names;

    MappingLines(PageContext page, LegislationNames names) {
        this.page = page;
        this.m = page.m();
        this.names = names;
    }

    /** The table that is shown: the one asked for, else that of the steps, else the first. */
    static Mapping.@Nullable Table shown(Mapping mapping, String asked) {
        var tables = mapping.tables();
        return Stream.of(asked, "steps", "statuses")
                .flatMap(name -> tables.stream().filter(table -> table.name().equals(name)))
                .findFirst()
                .orElse(tables.isEmpty() ? null : tables.getFirst());
    }

    MappingView view(
            Connector connector,
            String asked,
            List<UsedMapping> used,
            List<UnmappedWord> unmapped,
            List<MappingProposal> decided,
            MappingView.Form form) {
        var mapping = connector.mapping();
        var table = shown(mapping, asked);
        return new MappingView(
                connector.name(),
                mapping.source(),
                m.number(mapping.version()),
                checked(mapping),
                mapping.tables().size() < 2 ? List.of() : links(connector, mapping, table),
                table == null
                        ? List.of()
                        : table.rules().stream()
                                .map(rule -> rule(rule, connector.language()))
                                .toList(),
                versions(connector, used),
                unmapped.stream().limit(UNMAPPED).map(this::word).toList(),
                decided.stream()
                        .map(proposal -> proposal(proposal, Optional.of(connector)))
                        .toList(),
                form,
                page.visit().operator(),
                "/api/v1/sources/" + connector.name() + "/mapping");
    }

    private @Nullable String checked(Mapping mapping) {
        return mapping.checkedBy() == null || mapping.checkedOn() == null
                ? null
                : m.text("legislation.mapping.checkedBy", mapping.checkedBy(), m.date(mapping.checkedOn()));
    }

    private List<PageLink> links(Connector connector, Mapping mapping, Mapping.@Nullable Table shown) {
        var at = page.to("/sources/" + connector.name() + "/mapping");
        return mapping.tables().stream()
                .map(table -> new PageLink(
                        "%s (%s)".formatted(table.name(), m.number(table.rules().size())),
                        at + "?table=" + table.name(),
                        table.equals(shown)))
                .toList();
    }

    private MappingView.Rule rule(Mapping.Rule rule, String language) {
        return new MappingView.Rule(
                rule.when().stream().map(test -> test(test, language)).toList(),
                rule.ignored() ? m.text("legislation.mapping.ignored") : means(rule),
                certainty(rule),
                rule.ignored(),
                rule.reason());
    }

    private @Nullable String certainty(Mapping.Rule rule) {
        if (rule.means().containsKey("stage")) {
            return m.of("legislation.certainty", rule.certainty());
        }
        return rule.means().containsKey("topic") ? m.of("legislation.topic.certainty", rule.certainty()) : null;
    }

    private MappingView.Test test(Mapping.Test test, String language) {
        var how = test.kind() == Mapping.Test.Kind.ONE_OF
                ? null
                : m.text("legislation.mapping.test." + test.kind().name().toLowerCase(Locale.ROOT));
        return new MappingView.Test(
                test.of(),
                how,
                test.words().stream().map(words -> said(words, language)).toList());
    }

    private static Text said(String words, String language) {
        return new Text(words, language, LegislationNames.direction(language));
    }

    /** Stage and outcome, or whatever else the rule gives. */
    private String means(Mapping.Rule rule) {
        var means = rule.means();
        return Stream.of(
                        word(means.get("stage"), Stage.class, names::stage),
                        word(means.get("outcome"), Outcome.class, names::outcome),
                        word(means.get("kind"), RecordKind.class, names::kind),
                        word(means.get("initiator"), Initiator.class, names::initiator),
                        word(
                                means.get("position"),
                                VoteEvent.Position.class,
                                position -> m.of("legislation.position", position)),
                        word(means.get("topic"), Topic.class, names::topic),
                        means.get("value"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private static <E extends Enum<E>> @Nullable String word(
            @Nullable String name, Class<E> type, Function<E, String> written) {
        return name == null ? null : written.apply(Enum.valueOf(type, name));
    }

    /** The states of the declaration that were used, with what each version says that it changed. */
    private List<MappingView.Version> versions(Connector connector, List<UsedMapping> used) {
        var versions = new ArrayList<MappingView.Version>();
        for (var one : used) {
            var told = connector.mapping().changes().stream()
                    .filter(change -> change.version() == one.version())
                    .findFirst();
            var difference = one.difference();
            versions.add(new MappingView.Version(
                    m.text("legislation.mapping.version", one.version()),
                    used(one),
                    told.map(Mapping.Change::what).orElse(null),
                    told.map(Mapping.Change::credit).orElse(null),
                    difference == null
                            ? null
                            : m.text("legislation.mapping.changed", difference.different(), difference.records()),
                    difference == null
                            ? List.of()
                            : difference.words().stream()
                                    .limit(CHANGES)
                                    .map(word -> change(word, connector.language()))
                                    .toList()));
        }
        return versions;
    }

    private String used(UsedMapping one) {
        return one.until() == null
                ? m.text("legislation.mapping.since", m.moment(one.since()))
                : m.text("legislation.mapping.until", m.moment(one.since()), m.moment(one.until()));
    }

    private MappingView.Change change(MappingDifference.Word word, String language) {
        return new MappingView.Change(
                said(word.words(), language),
                meaning(word.field(), word.before()),
                meaning(word.field(), word.after()),
                m.number(word.times()));
    }

    private String meaning(String field, String name) {
        if (name.isEmpty()) {
            return m.text("legislation.mapping.ignored");
        }
        return field.equals("outcome") ? names.outcome(Outcome.valueOf(name)) : names.stage(Stage.valueOf(name));
    }

    private SourceView.Word word(UnmappedWord word) {
        return new SourceView.Word(
                word.table(),
                word.words(),
                word.code(),
                m.number(word.times()),
                m.percent(word.share()),
                word.example());
    }

    /** A proposal; of a source that is connected no more, only the name is left. */
    MappingView.Proposal proposal(MappingProposal proposal, Optional<Connector> connector) {
        return new MappingView.Proposal(
                proposal.id(),
                proposal.connector(),
                connector.map(Connector::title).orElse(proposal.connector()),
                connector.isPresent(),
                connector
                        .map(one -> said(proposal.words(), one.language()))
                        .orElseGet(() -> new Text(proposal.words(), "", "auto")),
                names.stage(proposal.stage()),
                proposal.reason(),
                proposal.reference(),
                proposal.credit(),
                m.moment(proposal.receivedAt()),
                decision(proposal),
                proposal.answer(),
                ruleOf(proposal));
    }

    private @Nullable String decision(MappingProposal proposal) {
        if (proposal.accepted() == null || proposal.decidedAt() == null) {
            return null;
        }
        return m.text(
                proposal.accepted() ? "legislation.proposal.accepted" : "legislation.proposal.declined",
                m.moment(proposal.decidedAt()));
    }

    /** The rule as it would stand in the file. */
    private static String ruleOf(MappingProposal proposal) {
        return """
                - when: { words: "%s" }
                  stage: %s
                  certainty: %s
                  reason: "%s"
                """.formatted(
                        quoted(proposal.words()),
                        proposal.stage(),
                        proposal.stage() == Stage.NONE ? Certainty.EXACT : Certainty.CLOSE,
                        quoted(proposal.reason()));
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ");
    }

    /** The stages that may be proposed. */
    List<MappingView.Choice> stages() {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage != Stage.UNMAPPED)
                .map(stage -> new MappingView.Choice(stage.name(), names.stage(stage)))
                .toList();
    }
}
