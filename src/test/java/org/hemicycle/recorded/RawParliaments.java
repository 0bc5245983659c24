package org.hemicycle.recorded;

import static org.hemicycle.recorded.Raw.each;
import static org.hemicycle.recorded.Raw.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/**
 * What stands in the raw files of recorded parliaments: which records each service gives, which of them are bills, in which
 * chamber they began and by which names the sources know them. Written from the sources' own documentation, without the
 * connectors, so that their harvest can be compared with it.
 */
final class RawParliaments {
    private static final Set<String> CAMARA_BILLS = Set.of("PL", "PLP", "PLV", "PEC", "MPV", "PDL", "PDC", "PRC");
    private static final Set<String> SENADO_BILLS =
            Set.of("PL", "PLS", "PLC", "PLP", "PLV", "PLN", "PEC", "MPV", "PDL", "PDS", "PDN", "PRS", "PRN", "PRC");

    /** A record of a source. A bill has names; where its chamber is empty another record of it tells. */
    record Said(String connector, String stream, String key, String chamber, List<String> names) {}

    private final Path from;
    private final List<Said> all = new ArrayList<>();
    private String connector = "";

    private RawParliaments(Path from) {
        this.from = from;
    }

    /** Everything that stands in the files below a folder. */
    static RawParliaments read(Path from) {
        var raw = new RawParliaments(from);
        raw.of("br-camara", raw::brazilianDeputies);
        raw.of("br-senado", raw::brazilianSenate);
        raw.of("ch-parliament", raw::switzerland);
        raw.of("cl-congreso", raw::chile);
        raw.of("de-bundestag", raw::germany);
        raw.of("fr-assemblee", raw::france);
        raw.of("gb-parliament", raw::unitedKingdom);
        raw.of("kr-assembly", raw::korea);
        raw.of("no-storting", raw::norway);
        raw.of("py-congreso", raw::paraguay);
        raw.of("se-riksdag", raw::sweden);
        raw.of("us-congress", raw::unitedStates);
        raw.of("zm-assembly", raw::zambia);
        return raw;
    }

    private void of(String name, Runnable reading) {
        connector = name;
        reading.run();
    }

    /** How many distinct records each connector should give, by stream. */
    Map<String, Map<String, Integer>> records() {
        var keys = new TreeMap<String, Map<String, Set<String>>>();
        all.forEach(said -> keys.computeIfAbsent(said.connector(), any -> new TreeMap<>())
                .computeIfAbsent(said.stream(), any -> new TreeSet<>())
                .add(said.key()));
        var counts = new TreeMap<String, Map<String, Integer>>();
        keys.forEach((name, streams) -> streams.forEach((stream, found) ->
                counts.computeIfAbsent(name, any -> new TreeMap<>()).put(stream, found.size())));
        return counts;
    }

    /** How many distinct bills began in each chamber: records that share a name speak of the same one. */
    Map<String, Integer> bills() {
        var groups = new HashMap<String, List<Said>>();
        for (var said : all) {
            if (!said.names().isEmpty()) {
                var group = new ArrayList<>(List.of(said));
                for (var name : said.names()) {
                    var other = groups.get(name);
                    if (other != null && other != group) {
                        group.addAll(other);
                    }
                    groups.put(name, group);
                }
                group.forEach(one -> one.names().forEach(name -> groups.put(name, group)));
            }
        }
        var counts = new TreeMap<String, Integer>();
        Set<List<Said>> distinct = Collections.newSetFromMap(new IdentityHashMap<>());
        distinct.addAll(groups.values());
        distinct.forEach(group -> counts.merge(chamber(group), 1, Integer::sum));
        return counts;
    }

    /** Where no record of a bill says where it began, it is counted with the chamber whose service tells of it. */
    private static String chamber(List<Said> group) {
        return group.stream()
                .map(Said::chamber)
                .filter(chamber -> !chamber.isEmpty())
                .findFirst()
                .orElse(group.getFirst().connector().equals("br-senado") ? "br-senado" : "cl-camara");
    }

    private void part(String stream, String key) {
        said(stream, key, "", List.of());
    }

    private void bill(String stream, String key, String chamber, String... names) {
        said(
                stream,
                key,
                chamber,
                Arrays.stream(names)
                        .filter(name -> !name.isEmpty())
                        .map(name -> connector.substring(0, 2) + " " + name)
                        .toList());
    }

    private void said(String stream, String key, String chamber, List<String> names) {
        if (!key.isEmpty()) {
            all.add(new Said(connector, stream, key, chamber, names));
        }
    }

    private List<RawFile> files(String glob) {
        return RawFile.all(from, glob);
    }

    private static String match(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    // --- Brazil: the Chamber's numbers are "C ...", the Senate's "S ..."
    // -------------------------------------------------

    private void deputiesBill(String stream, String type, String id, String number, String... further) {
        if (CAMARA_BILLS.contains(type)) {
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

    private void brazilianDeputies() {
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

    private void senateBill(String stream, String type, String key, String chamber, String... names) {
        if (SENADO_BILLS.contains(type)) {
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
        names.add(SENADO_BILLS.contains(type) ? "S " + number : "");
        names.add(type.equals("MPV") ? "C " + number : "");
        return names.toArray(String[]::new);
    }

    private void brazilianSenate() {
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

    // --- the others
    // ----------------------------------------------------------------------------------------------------

    private void switzerland() {
        files("ch-parliament/business_*.json")
                .forEach(file -> each(file.json(), "d/results").forEach(row -> {
                    var key = text(row, "ID") + ":" + text(row, "Language");
                    if (Set.of("1", "3", "4").contains(text(row, "BusinessType"))) {
                        var council = text(row, "FirstCouncil1", "SubmissionCouncil");
                        bill(
                                "business",
                                key,
                                council.equals("2") ? "ch-staenderat" : "ch-nationalrat",
                                text(row, "ID"));
                    } else {
                        part("business", key);
                    }
                }));
    }

    private static String chileanChamber(String words) {
        return words.startsWith("Senado") ? "cl-senado" : words.isEmpty() ? "" : "cl-camara";
    }

    private void chileanBill(String stream, String bulletin, String chamber) {
        bill(stream, bulletin, chileanChamber(chamber), bulletin);
    }

    private void chile() {
        files("cl-camara/xml/retornar*XAnno_*.xml")
                .forEach(file -> each(file.xml(), "ProyectoLey")
                        .forEach(bill -> chileanBill("list", text(bill, "NumeroBoletin"), text(bill, "CamaraOrigen"))));
        files("cl-camara/xml/retornarProyectoLey_*.xml").stream()
                .map(RawFile::xml)
                .forEach(bill -> chileanBill("camara", text(bill, "NumeroBoletin"), text(bill, "CamaraOrigen")));
        files("cl-senado/json/senadores.proyectos_ley*.json")
                .forEach(file -> each(file.json(), "*")
                        .forEach(bill -> chileanBill(
                                "senado-compiled", text(bill, "BoletinNumero"), text(bill, "CamaraOrigen"))));
        files("cl-senado/discovery/*-discovery.json").stream()
                .map(RawFile::json)
                .forEach(bill -> chileanBill("senado-discovered", text(bill, "boletin"), text(bill, "camaraOrigen")));
        files("**/tramitacion*boletin=*.xml")
                .forEach(file -> each(file.xml(), "proyecto")
                        .forEach(bill -> chileanBill(
                                "senado", text(bill, "descripcion/boletin"), text(bill, "descripcion/camara_origen"))));
        files("cl-camara/json/diputados.proyectos_ley*.json")
                .forEach(file -> each(file.json(), "*")
                        .forEach(bill -> chileanBill(
                                "camara-compiled", text(bill, "NumeroBoletin"), text(bill, "CamaraOrigen/Valor"))));
        files("cl-camara/json/diputados.votacion.*.json")
                .forEach(file -> file.json().path("Votaciones").properties().forEach(vote -> {
                    var bulletin = match(text(vote.getValue(), "Descripcion"), "^Boletín N° ?(\\d+-\\d+)$");
                    if (text(vote.getValue(), "Tipo/Valor").equals("Proyecto de Ley")) {
                        bill("camara-votes-compiled", vote.getKey(), "", bulletin);
                    } else {
                        part("camara-votes-compiled", vote.getKey());
                    }
                }));
    }

    private void germany() {
        files("de-bundestag/vorgaenge-wp*/*.json").stream().map(RawFile::json).forEach(one -> {
            var first = text(one, "VORGANG/INITIATIVE");
            germanBill("export", text(one, "VORGANG/VORGANGSTYP"), text(one, "vorgangId"), first);
        });
        files("**/dip_vorgang_*.json")
                .forEach(file -> each(file.json(), "documents")
                        .forEach(one -> germanBill(
                                "vorgang", text(one, "vorgangstyp"), text(one, "id"), text(one, "initiative"))));
        files("de-bundestag/dip-api-v1/dip_drucksache_*.json")
                .forEach(file -> each(file.json(), "documents").forEach(one -> part("drucksache", text(one, "id"))));
    }

    private void germanBill(String stream, String type, String key, String first) {
        var fromBundestag = Pattern.compile(
                        "(?i)^(bundesregierung|beauftr|fraktion|gruppe|abgeordnete|.*ausschuss|.*minister|$)")
                .matcher(first)
                .find();
        if (type.equals("Gesetzgebung")) {
            bill(stream, key, fromBundestag ? "de-bundestag" : "de-bundesrat", key);
        } else {
            part(stream, key);
        }
    }

    private void france() {
        files("fr-assemblee/dossier-html/*_dossiers_*.html").forEach(file -> {
            var page = Jsoup.parse(file.text());
            var way = match(page.select("meta[name=URL_DOSSIER]").attr("content"), "^/(.+)\\.asp$");
            var law = page.title().contains("projet de loi") || page.text().contains("Projet de loi");
            bill("page", way.replaceFirst("^.*/", ""), "fr-assemblee", law ? way.replace("/dossiers/", "/") : "");
        });
        files("fr-assemblee/dossiers/dossier-*.json").stream()
                .map(file -> file.json().path("dossierParlementaire"))
                .forEach(one -> {
                    var law = text(one, "procedureParlementaire/libelle")
                            .matches("(?i)(projet|proposition)( ou proposition)? de loi.*");
                    var senate = one.toString().contains("SN1-DEPOT")
                            && !one.toString().contains("\"AN1-DEPOT");
                    bill(
                            "dossier",
                            text(one, "uid"),
                            senate ? "fr-senat" : "fr-assemblee",
                            law ? text(one, "legislature") + "/" + text(one, "titreDossier/titreChemin") : "");
                });
        files("fr-assemblee/amendements-eloi/*/liste.xml").forEach(file -> {
            var list = file.xml();
            each(list, "amendements/amendement")
                    .forEach(one -> part(
                            "amendments",
                            text(list, "@bibard") + "-" + text(list, "@organe") + "-" + text(one, "@numero")));
        });
        files("fr-assemblee/amendements-eloi/*/*[0-9].xml").stream()
                .map(RawFile::xml)
                .forEach(one -> part(
                        "amendment",
                        text(one, "texte/numBibard") + "-" + text(one, "examen/examenId") + "-"
                                + text(one, "numeroLong")));
        files("fr-assemblee/questions/q*.xml").forEach(file -> part("question", file.name()));
        files("fr-assemblee/scrutins-html/*_num_*.html").forEach(file -> part("scrutin", file.name()));
    }

    private void unitedKingdom() {
        Stream.concat(
                        files("gb-parliament/bills/bills.json").stream()
                                .flatMap(file -> each(file.json(), "items").stream()),
                        files("gb-parliament/bills*.jsonl").stream().flatMap(file -> file.lines("UTF-8").stream()))
                .forEach(one -> britishBill("list", one));
        files("gb-parliament/bills/bill-*[0-9].json").stream()
                .map(RawFile::json)
                .forEach(one -> britishBill("bill", one));
        files("gb-parliament/bills/bill-*_stages.json").forEach(file -> part("stages", file.name()));
        files("gb-parliament/bills/bill-*_publications.json").forEach(file -> part("publications", file.name()));
        files("gb-parliament/divisions/commons*.json")
                .forEach(file -> each(file.json(), "").forEach(one -> part("divisions", text(one, "DivisionId"))));
    }

    private void britishBill(String stream, JsonNode one) {
        var id = text(one, "billId");
        bill(stream, id, text(one, "originatingHouse").equals("Lords") ? "gb-lords" : "gb-commons", id);
    }

    private void korea() {
        files("kr-assembly/bills.csv")
                .forEach(file ->
                        file.rows(',').forEach(one -> koreanBill("bulk", text(one, "bill_id"), text(one, "title"))));
        files("kr-assembly/openapi-xml/{BillInfo,Recent,MotionLaw,Jsiction}*List*.xml")
                .forEach(file -> each(file.xml(), "body/items/item")
                        .forEach(one ->
                                koreanBill("list", text(one, "billNo", "billno"), text(one, "billName", "billname"))));
    }

    /** Titles end with the word for what they name, before the proposers in brackets. */
    private void koreanBill(String stream, String number, String title) {
        var words =
                title.replaceFirst("\\([^()]*(\\([^()]*\\)[^()]*)*\\)?$", "").strip();
        var other = Stream.of(
                        "결의안",
                        "동의안",
                        "승인안",
                        "승낙안",
                        "의 건",
                        "요구안",
                        "요청안",
                        "요구",
                        "추천안",
                        "선출안",
                        "결정문",
                        "규칙안",
                        "예산안",
                        "결산",
                        "기금운용계획안",
                        "기금운용계획변경안",
                        "한도액안")
                .anyMatch(words::endsWith);
        if (other) {
            part(stream, number);
        } else {
            bill(stream, number, "kr-assembly", number);
        }
    }

    private void norway() {
        files("no-storting/parliament_issues*.xml")
                .forEach(file -> each(file.xml(), "saker_liste/sak").forEach(one -> {
                    var law = text(one, "type").equals("lovsak")
                            || text(one, "dokumentgruppe").equals("grunnlovsforslag");
                    bill("cases", text(one, "id"), "no-storting", law ? text(one, "id") : "");
                }));
        files("no-storting/votes*.xml")
                .forEach(file -> each(file.xml(), "sak_votering_liste/sak_votering")
                        .forEach(one -> part("votes", text(one, "votering_id"))));
        files("no-storting/vote_results_*.xml").forEach(file -> part("results", file.name()));
    }

    private void paraguay() {
        files("py-congreso/api-json/proyectos_*.json")
                .forEach(file -> each(file.json(), "").forEach(one -> {
                    var type = text(one, "tipoProyecto");
                    var law = type.equals("PROYECTO DE LEY") || type.isEmpty();
                    bill(
                            "list",
                            text(one, "idProyecto"),
                            text(one, "origenProyecto").contains("SENADORES") ? "py-senadores" : "py-diputados",
                            law ? text(one, "idProyecto") : "");
                }));
    }

    private void sweden() {
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

    private void unitedStates() {
        files("us-congress/billstatus/**.xml").stream()
                .map(RawFile::xml)
                .map(file -> file.path("bill"))
                .forEach(one -> {
                    americanBill(
                            "status",
                            text(one, "congress"),
                            text(one, "type", "billType"),
                            text(one, "number", "billNumber"),
                            "");
                    each(one, "amendments/amendment")
                            .forEach(change -> part(
                                    "amendments",
                                    String.join(
                                            "-",
                                            text(change, "congress"),
                                            text(change, "type"),
                                            text(change, "number"))));
                });
        files("us-congress/text-and-votes/*/discovery.json").stream()
                .map(RawFile::json)
                .forEach(one -> americanBill(
                        "discovered",
                        text(one, "billId/congress"),
                        text(one, "billId/type"),
                        text(one, "billId/number"),
                        ""));
        files("us-congress/text-and-votes/*/0*-*.xml")
                .forEach(file -> part("texts", file.folder() + " " + match(file.name(), "-(.+)$")));
        files("us-congress/text-and-votes/*/vote-house-*.xml").forEach(file -> {
            var vote = file.xml().path("vote-metadata");
            var number = text(vote, "legis-num");
            americanBill(
                    "house-votes",
                    text(vote, "congress"),
                    match(number, "^(.*) \\d+$").replace(" ", ""),
                    match(number, " (\\d+)$"),
                    "House " + text(vote, "congress") + " " + text(vote, "session") + " " + text(vote, "rollcall-num"));
        });
        files("us-congress/text-and-votes/*/vote-senate-*.xml").forEach(file -> {
            var vote = file.xml();
            americanBill(
                    "senate-votes",
                    text(vote, "document/document_congress"),
                    text(vote, "document/document_type").replace(".", ""),
                    text(vote, "document/document_number"),
                    "Senate " + text(vote, "congress") + " " + text(vote, "session") + " " + text(vote, "vote_number"));
        });
    }

    private void americanBill(String stream, String congress, String written, String number, String key) {
        var type = written.toUpperCase(Locale.ROOT);
        var name = String.join("-", congress, type, number);
        var law = Set.of("HR", "S", "HJRES", "SJRES").contains(type);
        bill(stream, key.isEmpty() ? name : key, type.startsWith("H") ? "us-house" : "us-senate", law ? name : "");
    }

    /** Acts, by their number and year. */
    private void zambia() {
        UnaryOperator<String> number = text -> match(text.replace(".", ""), "(?i)(act no ?\\d+ of \\d{4})")
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
        files("zm-assembly/acts/*.json").stream().map(RawFile::json).forEach(one -> {
            var citation = text(one, "citation");
            bill("records", citation, "zm-assembly", "citation " + citation, number.apply(citation));
        });
        files("zm-assembly/acts-of-parliament-page*.html")
                .forEach(file -> Jsoup.parse(file.text()).select("li.views-row").forEach(row -> {
                    var node = match(row.select(".views-field-title a").attr("href"), "/node/(\\d+)$");
                    bill(
                            "acts",
                            node,
                            "zm-assembly",
                            "node " + node,
                            number.apply(row.select(".act-number-appended").text()));
                }));
        files("zm-assembly/node-*.html").forEach(file -> {
            var node = match(file.name(), "^node-(\\d+)-");
            var said = Jsoup.parse(file.text())
                    .select(".field-name-field-act-number .field-item")
                    .text();
            bill("act", node, "zm-assembly", "node " + node, number.apply(said));
        });
    }
}
