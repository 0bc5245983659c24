package org.hemicycle.recorded;

import static org.hemicycle.recorded.Raw.each;
import static org.hemicycle.recorded.Raw.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The Federal Senate of Brazil: its numbers are "S ...", those of the Chamber of Deputies "C ...". */
final class RawBrazilianSenate extends RawSource {
    private static final Set<String> BILLS =
            Set.of("PL", "PLS", "PLC", "PLP", "PLV", "PLN", "PEC", "MPV", "PDL", "PDS", "PDN", "PRS", "PRN", "PRC");

    /** A record of a source. A bill has names; where its chamber is empty another record of it tells. */
    record Said(String connector, String stream, String key, String chamber, List<String> names) {}

    RawBrazilianSenate(Path from) {
        super(from, "br-senado");
    }

    @Override
    void read() {
        files("br-senado/{api-json/senador/lista/atual,contract-2026/legado/senador-lista-atual}.json")
                .forEach(file -> each(file.json(), "ListaParlamentarEmExercicio/Parlamentares/Parlamentar")
                        .forEach(one -> part("senators", text(one, "IdentificacaoParlamentar/CodigoParlamentar"))));
        files("br-senado/legacy-xml/ListaVotacoes*.xml")
                .forEach(file -> each(file.xml(), "Votacoes/Votacao")
                        .forEach(vote -> senateBill(
                                "roll-calls",
                                text(vote, "SiglaMateria"),
                                text(vote, "CodigoSessaoVotacao"),
                                "",
                                numbers(
                                        "%s %s/%s"
                                                .formatted(
                                                        text(vote, "SiglaMateria"),
                                                        text(vote, "NumeroMateria"),
                                                        text(vote, "AnoMateria")),
                                        "materia " + text(vote, "CodigoMateria")))));
        files("br-senado/api-json/materia/pesquisa/*.json")
                .forEach(file -> each(file.json(), "PesquisaBasicaMateria/Materias/Materia")
                        .forEach(matter -> senateMatter("search", matter)));
        Map.of(
                        "movements", "movimentacoes",
                        "agenda", "ordia",
                        "rapporteurs", "relatorias",
                        "texts", "textos",
                        "votes", "votacoes",
                        "amended", "emendas",
                        "matter", "")
                .forEach((stream, folder) -> files(
                                "br-senado/api-json/materia/" + (folder.isEmpty() ? "" : folder + "/") + "*.json")
                        .forEach(file ->
                                each(file.json(), "*/Materia").forEach(matter -> senateMatter(stream, matter))));
        files("br-senado/api-json/materia/emendas/*.json")
                .forEach(file -> each(file.json(), "EmendaMateria/Materia/Emendas/Emenda")
                        .forEach(amendment -> part("amendments", text(amendment, "CodigoEmenda"))));
        files("br-senado/contract-2026/legado/resultado-plenario-mes*.json")
                .forEach(file -> each(file.json(), "ResultadoPlenario/Sessoes/Sessao/Itens/Item")
                        .forEach(item -> senateBill(
                                "plenary",
                                text(item, "SiglaMateria", "siglaMateria"),
                                text(item, "CodigoItem", "codigoItem"),
                                "",
                                numbers(
                                        "%s %s/%s"
                                                .formatted(
                                                        text(item, "SiglaMateria", "siglaMateria"),
                                                        text(item, "NumeroMateria", "numeroMateria"),
                                                        text(item, "AnoMateria", "anoMateria")),
                                        "materia " + text(item, "CodigoMateria", "codigoMateria")))));
        files("br-senado/contract-2026/legado/orientacao-bancada*.json")
                .forEach(file -> each(file.json(), "votacoes")
                        .forEach(vote -> senateBill(
                                "advice",
                                text(vote, "siglaTipoMateria"),
                                text(vote, "sequencialVotacao"),
                                "",
                                numbers("%s %s/%s"
                                        .formatted(
                                                text(vote, "siglaTipoMateria"),
                                                text(vote, "numeroMateria"),
                                                text(vote, "anoMateria"))))));
        files("br-senado/contract-2026/v3/votacoes*.json")
                .forEach(file -> each(file.json(), "")
                        .forEach(vote -> senateProcess(
                                "roll-call",
                                text(vote, "sigla"),
                                text(vote, "codigoSessaoVotacao"),
                                text(vote, "idProcesso"),
                                vote)));
        files("br-senado/contract-2026/v3/processo-lista*.json")
                .forEach(file -> each(file.json(), "")
                        .forEach(one -> senateProcess(
                                "list",
                                match(text(one, "identificacao"), "^(\\S+) "),
                                text(one, "id"),
                                text(one, "id"),
                                one)));
        files("br-senado/contract-2026/v3/processo-detalhe*.json").forEach(file -> {
            var one = file.json();
            senateProcess("process", text(one, "sigla"), text(one, "id"), text(one, "id"), one);
        });
        files("br-senado/contract-2026/v3/processo-documento*.json")
                .forEach(file -> each(file.json(), "").forEach(one -> part("documents", text(one, "id"))));
        files("br-senado/contract-2026/v3/processo-relatoria*.json")
                .forEach(file -> each(file.json(), "").forEach(one -> part("rapporteur", text(one, "id"))));
    }

    private void senateBill(String stream, String type, String key, String chamber, String... names) {
        if (BILLS.contains(type)) {
            bill(stream, key, chamber.isEmpty() && type.equals("MPV") ? "br-camara" : chamber, names);
        } else {
            part(stream, key);
        }
    }

    /** The number of a bill in the Senate; a provisional measure has the same in both chambers. */
    private static String[] numbers(String written, String... further) {
        var number = written.replaceFirst(" 0+(\\d)", " $1");
        var type = match(number, "^(\\S+) ");
        var names = new ArrayList<>(Arrays.asList(further));
        names.add(BILLS.contains(type) ? "S " + number : "");
        names.add(type.equals("MPV") ? "C " + number : "");
        return names.toArray(String[]::new);
    }

    private void senateMatter(String stream, JsonNode matter) {
        var names = new ArrayList<>(List.of("materia " + text(matter, "IdentificacaoMateria/CodigoMateria")));
        each(matter, "OutrosNumerosDaMateria/OutroNumeroDaMateria/IdentificacaoMateria").stream()
                .filter(other -> text(other, "SiglaCasaIdentificacaoMateria").equals("CD"))
                .forEach(other -> names.add("C %s %s/%s"
                        .formatted(
                                text(other, "SiglaSubtipoMateria"),
                                text(other, "NumeroMateria").replaceFirst("^0+", ""),
                                text(other, "AnoMateria"))));
        senateBill(
                stream,
                text(matter, "IdentificacaoMateria/SiglaSubtipoMateria"),
                text(matter, "IdentificacaoMateria/CodigoMateria"),
                firstChamber(text(matter, "CasaIniciadoraNoLegislativo/SiglaCasaIniciadora")),
                numbers(
                        text(matter, "IdentificacaoMateria/DescricaoIdentificacaoMateria"),
                        names.toArray(String[]::new)));
    }

    private void senateProcess(String stream, String type, String key, String process, JsonNode one) {
        var names = new ArrayList<>(List.of("processo " + process, "materia " + text(one, "codigoMateria")));
        each(one, "outrosNumeros").stream()
                .filter(other -> text(other, "casaIdentificadora").equals("CD"))
                .forEach(other -> names.add("C %s %s/%s"
                        .formatted(
                                text(other, "sigla"),
                                text(other, "numero").replaceFirst("^0+", ""),
                                text(other, "ano"))));
        senateBill(
                stream,
                type,
                key,
                firstChamber(text(one, "siglaCasaIniciadora")),
                numbers(text(one, "identificacao"), names.toArray(String[]::new)));
    }

    private static String firstChamber(String house) {
        return switch (house) {
            case "SF" -> "br-senado";
            case "CD", "CN" -> "br-camara";
            default -> "";
        };
    }
}
