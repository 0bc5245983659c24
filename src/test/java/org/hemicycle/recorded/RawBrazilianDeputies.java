package org.hemicycle.recorded;

import static org.hemicycle.recorded.Raw.each;
import static org.hemicycle.recorded.Raw.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The Chamber of Deputies of Brazil: its numbers are "C ...", the Senate's "S ...". */
final class RawBrazilianDeputies extends RawSource {
    private static final Set<String> BILLS = Set.of("PL", "PLP", "PLV", "PEC", "MPV", "PDL", "PDC", "PRC");

    RawBrazilianDeputies(Path from) {
        super(from, "br-camara");
    }

    @Override
    void read() {
        files("br-camara/api-v2/deputados{.,_}*json")
                .forEach(file -> each(file.json(), "dados")
                        .forEach(one -> part(
                                "deputies",
                                String.join(
                                        ":",
                                        text(one, "id"),
                                        text(one, "idLegislatura"),
                                        text(one, "siglaPartido"),
                                        text(one, "siglaUf")))));
        files("br-camara/api-v2/deputados/*.json").forEach(file -> part("deputy", text(file.json(), "dados/id")));
        Stream.concat(
                        files("br-camara/dump-2014/*.csv").stream().flatMap(file -> file.rows(';').stream()),
                        files("br-camara/dump-2014/*.json").stream()
                                .flatMap(file -> each(file.json(), "data").stream()))
                .forEach(row -> deputiesBill(
                        "dump",
                        text(row, "SIG_TIPO_PROPOSICAO"),
                        text(row, "COD_PROPOSICAO_ORIGEM"),
                        text(row, "NOM_PROPOSICAO")));
        files("br-camara/legacy-ws/proposicoes_votadas_*.xml")
                .forEach(file -> each(file.xml(), "proposicao").forEach(bill -> {
                    var name = text(bill, "nomeProposicao");
                    deputiesBill("voted", match(name, "^(\\S+) "), text(bill, "codProposicao"), name);
                }));
        Stream.of(
                        files("br-camara/api-v2/proposicoes{.,_}*json").stream()
                                .flatMap(file -> each(file.json(), "dados").stream()),
                        files("br-camara/api-v2-2026/proposicoes_lista_*.json").stream()
                                .flatMap(file -> each(file.json(), "dados").stream()),
                        files("br-camara/ndjson-windows1252/*.ndjson").stream()
                                .flatMap(file -> file.lines("windows-1252").stream()))
                .flatMap(rows -> rows)
                .forEach(bill -> deputiesBill("list", text(bill, "siglaTipo"), text(bill, "id"), number(bill)));
        files("br-camara/legacy-ws/proposicoes_{P,M}*.xml")
                .forEach(file -> each(file.xml(), "proposicao")
                        .forEach(bill -> deputiesBill(
                                "legacy-list",
                                text(bill, "tipoProposicao/sigla"),
                                text(bill, "id"),
                                text(bill, "nome"))));
        Stream.concat(
                        files("br-camara/legacy-ws/proposicao_*.xml").stream(),
                        files("br-camara/legacy-ws/Proposicoes.asmx/ObterProposicaoPorID_*.xml").stream())
                .map(RawFile::xml)
                .forEach(bill -> deputiesBill(
                        "legacy-detail",
                        text(bill, "@tipo"),
                        text(bill, "idProposicao"),
                        text(bill, "nomeProposicao")));
        files("br-camara/legacy-ws/votacoes_*.xml").stream().map(RawFile::xml).forEach(bill -> {
            var number = "%s %s/%s".formatted(text(bill, "Sigla"), text(bill, "Numero"), text(bill, "Ano"));
            bill("legacy-votes", number, "br-camara", "C " + number);
        });
        files("br-camara/derived-csv/*-proposicao-camara.csv")
                .forEach(file -> file.rows(',')
                        .forEach(bill -> deputiesBill(
                                "flattened",
                                text(bill, "sigla_tipo"),
                                text(bill, "id"),
                                "%s %s/%s".formatted(text(bill, "sigla_tipo"), text(bill, "numero"), text(bill, "ano")),
                                senateNumber(text(bill, "uri_prop_anterior")),
                                senateNumber(text(bill, "uri_prop_posterior")))));
        files("br-camara/derived-csv/*[0-9]-tramitacao-camara.csv")
                .forEach(file -> file.rows(',')
                        .forEach(step -> part(
                                "flattened-steps",
                                String.join(
                                        "-",
                                        text(step, "id_prop"),
                                        text(step, "sequencia"),
                                        text(step, "dataHora"),
                                        text(step, "idTipoTramitacao")))));
        files("br-camara/api-v2/proposicoes/*.json")
                .forEach(file -> each(file.json(), "dados")
                        .forEach(bill -> deputiesBill(
                                "detail",
                                text(bill, "siglaTipo"),
                                text(bill, "id"),
                                number(bill),
                                senateNumber(text(bill, "uriPropAnterior")),
                                senateNumber(text(bill, "uriPropPosterior")))));
        Map.of("authors", "autores", "steps", "tramitacoes", "related", "relacionadas", "themes", "temas")
                .forEach((stream, name) -> files("br-camara/api-v2/proposicoes/*/" + name + ".json")
                        .forEach(file -> part(stream, file.folder())));
        files("br-camara/api-v2/votacoes/*.json").forEach(file -> part("votes-2019", file.name()));
        files("br-camara/api-v2/votacoes/*/votos_pagina_*.json")
                .forEach(file -> part("ballots-2019", file.folder() + " " + file.name()));
        files("br-camara/{api-v2-2026/votacoes_*,votacoes/mensal/*}.json").stream()
                .map(RawFile::json)
                .flatMap(list -> Stream.concat(each(list, "dados").stream(), each(list, "votacoes").stream()))
                .forEach(vote -> part("votes", text(vote, "id")));
        files("br-camara/votacoes/votos/*.json").forEach(file -> part("ballots", file.name()));
    }

    private void deputiesBill(String stream, String type, String id, String number, String... further) {
        if (BILLS.contains(type)) {
            var names = new ArrayList<>(List.of("C id " + id, number.isEmpty() ? "" : "C " + number));
            names.addAll(Arrays.asList(further));
            bill(stream, id, "br-camara", names.toArray(String[]::new));
        } else {
            part(stream, id);
        }
    }

    private static String number(JsonNode bill) {
        return "%s %s/%s".formatted(text(bill, "siglaTipo"), text(bill, "numero"), text(bill, "ano"));
    }

    /** The Senate's number of a bill that the Chamber leads to by its address there. */
    private static String senateNumber(String address) {
        var number = match(address, "/materia/([A-Z]+/\\d+/\\d{4})$");
        return number.isEmpty() ? "" : "S " + number.replaceFirst("/", " ");
    }
}
