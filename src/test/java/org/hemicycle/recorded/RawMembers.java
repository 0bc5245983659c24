package org.hemicycle.recorded;

import static org.hemicycle.recorded.Raw.each;
import static org.hemicycle.recorded.Raw.text;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How many persons the raw files of members name, by source and country, counted without connectors. */
final class RawMembers {
    private final Path from;
    private final Map<String, Set<String>> persons = new HashMap<>();

    private RawMembers(Path from) {
        this.from = from;
    }

    static Map<String, Integer> persons(Path from) {
        var counted = new RawMembers(from);
        counted.count();
        var numbers = new TreeMap<String, Integer>();
        counted.persons.forEach((source, ids) -> numbers.put(source, ids.size()));
        return numbers;
    }

    private void count() {
        RawFile.all(from, "sadc-members/*/ep-popolo-v1.0.json")
                .forEach(file -> each(file.json(), "persons")
                        .forEach(one -> add("sadc-members " + file.folder().substring(0, 2), text(one, "id"))));
        RawFile.all(from, "sadc-members/*/term-*.csv")
                .forEach(file -> file.rows(',')
                        .forEach(one -> add("sadc-members " + file.folder().substring(0, 2), text(one, "id"))));
        RawFile.all(from, "no-storting/{representatives,2013-2017}.xml")
                .forEach(file -> each(file.xml(), "representanter_liste/representant")
                        .forEach(one -> add("no-storting no", text(one, "id"))));
        RawFile.all(from, "us-congress/members/legislators-*.yaml")
                .forEach(file -> file.text()
                        .lines()
                        .filter(line -> line.startsWith("    bioguide: "))
                        .forEach(line -> add("us-congress us", line)));
        RawFile.all(from, "kr-assembly/assembly.json")
                .forEach(file -> each(file.json(), "").forEach(one -> add("kr-assembly kr", text(one, "url"))));
        RawFile.all(from, "gb-parliament/members/search.json")
                .forEach(file ->
                        each(file.json(), "items").forEach(one -> add("gb-parliament gb", text(one, "value/id"))));
        RawFile.all(from, "br-camara/api-v2/deputados{.,_}*json")
                .forEach(file -> each(file.json(), "dados").forEach(one -> add("br-camara br", text(one, "id"))));
        RawFile.all(from, "br-camara/api-v2/deputados/*.json")
                .forEach(file -> add("br-camara br", text(file.json(), "dados/id")));
        RawFile.all(from, "br-senado/{api-json/senador/lista/atual,contract-2026/legado/senador-lista-atual}.json")
                .forEach(file -> each(file.json(), "ListaParlamentarEmExercicio/Parlamentares/Parlamentar")
                        .forEach(one -> add("br-senado br", text(one, "IdentificacaoParlamentar/CodigoParlamentar"))));
    }

    private void add(String source, String id) {
        if (!id.isEmpty()) {
            persons.computeIfAbsent(source, any -> new TreeSet<>()).add(id);
        }
    }
}
