package org.hemicycle.recorded;

import static org.hemicycle.recorded.Raw.each;
import static org.hemicycle.recorded.Raw.text;

import java.nio.file.Path;
import java.util.stream.Stream;

/** The National Assembly of Korea. */
final class RawKorea extends RawSource {
    RawKorea(Path from) {
        super(from, "kr-assembly");
    }

    @Override
    void read() {
        files("kr-assembly/assembly.json")
                .forEach(file -> each(file.json(), "")
                        .forEach(one -> part("members", match(text(one, "url"), "dept_cd=(\\d+)"))));
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
}
