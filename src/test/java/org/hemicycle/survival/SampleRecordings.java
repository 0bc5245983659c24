package org.hemicycle.survival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A folder of recordings of any size: the bundled samples of five sources, laid out as recordings of them are, many times over
 * with other numbers. So it holds lists and details, JSON, XML and CSV, votes, values that do not exist and words unknown.
 */
final class SampleRecordings {
    /** The connectors that have recordings in the folder. */
    static final List<String> CONNECTORS =
            List.of("br-camara", "cl-congreso", "gb-parliament", "kr-assembly", "no-storting");

    private static final List<Source> SOURCES = List.of(
            new Source(
                    "br-camara",
                    "(?<!\\d)9\\d{3,}",
                    List.of(
                            new Copy("list/page.json", "br-camara/api-v2/proposicoes_9900001.json"),
                            new Copy("detail/key=9900001.json", "br-camara/api-v2/proposicoes/9900001.json"),
                            new Copy("detail/key=9900002.json", "br-camara/api-v2/proposicoes/9900002.json"),
                            new Copy("authors/key=9900001.json", "br-camara/api-v2/proposicoes/9900001/autores.json"),
                            new Copy("steps/key=9900001.json", "br-camara/api-v2/proposicoes/9900001/tramitacoes.json"),
                            new Copy(
                                    "related/key=9900001.json",
                                    "br-camara/api-v2/proposicoes/9900001/relacionadas.json"),
                            new Copy("themes/key=9900001.json", "br-camara/api-v2/proposicoes/9900001/temas.json"))),
            new Source(
                    "cl-congreso",
                    "(?<!\\d)9\\d{4,}",
                    List.of(
                            new Copy(
                                    "list/sort=Mociones,year=2031.xml",
                                    "cl-camara/xml/retornarMocionesXAnno_99001.xml"),
                            new Copy("camara/key=99001-12.xml", "cl-camara/xml/retornarProyectoLey_99001-12.xml"),
                            new Copy("senado/bulletin=99001.xml", "cl-senado/xml/tramitacion_boletin=99001.xml"))),
            new Source(
                    "gb-parliament",
                    "(?<!\\d)9\\d{3,}",
                    List.of(
                            new Copy("bill/key=900001.json", "gb-parliament/bills/bill-900001.json"),
                            new Copy(
                                    "stages/key=900001,origin=Lords.json",
                                    "gb-parliament/bills/bill-900001_stages.json"),
                            new Copy(
                                    "publications/key=900001.json",
                                    "gb-parliament/bills/bill-900001_publications.json"))),
            new Source(
                    "no-storting",
                    "(?<!\\d)9\\d{2,}",
                    List.of(
                            new Copy("cases/session=2024-2025.xml", "no-storting/parliament_issues_990001.xml"),
                            new Copy("votes/key=990001.xml", "no-storting/votes_990001.xml"),
                            new Copy("results/key=99001,work=990001.xml", "no-storting/vote_results_99001.xml"))),
            new Source(
                    "kr-assembly",
                    "(?<!\\d)2090\\d{3}|(?<=PRC_SAMPLE)\\d{4}|(?<!\\d)2290\\d{3}",
                    List.of(new Copy("list/pageNo=1.xml", "kr-assembly/openapi-xml/BillInfoList_2290101.xml"))));

    private final Path folder;

    private SampleRecordings(Path folder) {
        this.folder = folder;
    }

    /** Writes each sample so many times. */
    static void write(Path folder, int times) throws IOException {
        var recordings = new SampleRecordings(folder);
        for (var source : SOURCES) {
            for (var time = 0; time < times; time++) {
                recordings.write(source, time);
            }
        }
        recordings.writeTable(times);
    }

    /** An outcome for each connector. */
    static Map<String, String> outcomes(String outcome) {
        return CONNECTORS.stream().collect(Collectors.toMap(connector -> connector, connector -> outcome));
    }

    private void write(Source source, int time) throws IOException {
        for (var copy : source.copies) {
            var content = Files.readString(source.sample(copy.sample));
            file(source.renumbered(copy.recording, time), source.renumbered(content, time));
        }
    }

    /** One file of many rows, which is read in parts. */
    private void writeTable(int times) throws IOException {
        var source = SOURCES.getLast();
        var rows = Files.readAllLines(source.sample("bulk/term-20.csv"));
        var all = IntStream.range(0, times * 5)
                .mapToObj(time -> rows.stream()
                        .skip(1)
                        .map(row -> source.renumbered(row, time))
                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n", rows.getFirst() + "\n", "\n"));
        file("kr-assembly/bills.csv", all);
    }

    private void file(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /** A sample, and the file that would hold it if it had been recorded. */
    private record Copy(String sample, String recording) {}

    /**
     * A source.
     *
     * @param numbers what stands for a bill, a vote or a document and so must differ from copy to copy
     */
    private record Source(String connector, String numbers, List<Copy> copies) {
        Path sample(String name) {
            return Path.of("connectors", connector, "samples", name);
        }

        String renumbered(String text, int time) {
            return Pattern.compile(numbers).matcher(text).replaceAll(number -> shifted(number.group(), 10L * time));
        }

        private static String shifted(String number, long by) {
            return ("%0" + number.length() + "d").formatted(Long.parseLong(number) + by);
        }
    }
}
