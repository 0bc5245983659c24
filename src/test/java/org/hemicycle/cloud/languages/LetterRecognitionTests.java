package org.hemicycle.cloud.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.hemicycle.ground.platform.languages.LanguageRecognition;
import org.hemicycle.ground.platform.languages.RecognisedLanguage;
import org.junit.jupiter.api.Test;

class LetterRecognitionTests {
    private static final String SPANISH =
            "Ley por la que se regula la pesca artesanal en las aguas interiores y se dictan otras disposiciones";
    private final LanguageRecognition recognition = Recognitions.unswitched();

    @Test
    void titlesInManyLanguagesAreRecognised() {
        Map.ofEntries(
                        Map.entry("en", "A Bill to make provision about the safety of ferries and harbours"),
                        Map.entry("es", SPANISH),
                        Map.entry(
                                "pt",
                                "Altera a lei que dispõe sobre a organização dos portos e dá outras providências"),
                        Map.entry("fr", "Projet de loi relatif à la sécurité des ports et des voies navigables"),
                        Map.entry("it", "Disposizioni in materia di sicurezza dei porti e della navigazione interna"),
                        Map.entry("de", "Gesetz zur Änderung des Binnenschifffahrtsgesetzes und anderer Vorschriften"),
                        Map.entry("sv", "Förslag till ändring av lagen om farleder och hamnar i skärgården"),
                        Map.entry("nl", "Wijziging van de wet op de binnenvaart en enkele andere wetten"),
                        Map.entry("pl", "Ustawa o zmianie ustawy o portach morskich oraz niektórych innych ustaw"),
                        Map.entry(
                                "fi",
                                "Hallituksen esitys laiksi vesiliikenteen turvallisuudesta annetun lain muuttamisesta"),
                        Map.entry("ar", "مشروع قانون بشأن سلامة الموانئ والملاحة في المياه الداخلية"),
                        Map.entry("uk", "Проект закону про внесення змін до закону про безпеку судноплавства"),
                        Map.entry("he", "הצעת חוק בטיחות הנמלים"),
                        Map.entry("ja", "港湾の安全に関する法律案"),
                        Map.entry("ko", "항만안전법 일부개정법률안"),
                        Map.entry("el", "Κύρωση της σύμβασης για τα λιμάνια"))
                .forEach((language, text) -> assertThat(recognition.of(text))
                        .as(text)
                        .map(RecognisedLanguage::language)
                        .contains(language));
    }

    @Test
    void capitalsAndLettersInPiecesAreNoHindrance() {
        assertThat(language(SPANISH.toUpperCase(java.util.Locale.ROOT))).contains("es");
        assertThat(language(java.text.Normalizer.normalize(
                        "Förslag till ändring av lagen om farleder", java.text.Normalizer.Form.NFD)))
                .contains("sv");
        assertThat(language("Projet\u200B de\u200E loi rela\u00ADtif à la sécu\u00ADrité des ports"))
                .contains("fr");
    }

    @Test
    void whereItCannotBeToldNothingIsTold() {
        for (var text : new String[] {
            "",
            " ",
            "12/2031",
            "PL 101",
            "Emenda",
            "ABC",
            "😀😀😀 🚢🚢 😀😀😀😀😀😀",
            "\u202E\u202D\u200F\u200E",
            "\u0000\u0001\uD800",
            "国家公園法",
            "Закон о портах and an Act on ports",
            "Sherlock Holmes"
        }) {
            assertThat(recognition.of(text)).as(text).isEmpty();
        }
    }

    @Test
    void ofALongTextTheBeginningIsJudged() {
        assertThat(language(SPANISH + " the and of a bill to provide for".repeat(3_000)))
                .isPresent();
        assertThat(language("1 ".repeat(1_000) + SPANISH)).isEmpty();
    }

    @Test
    void aSourceThatDeclaresWhatTheWordsClearlyContradictIsContradicted() {
        assertThat(recognition.against(SPANISH, "en-GB"))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(new RecognisedLanguage("es", 1)));
        assertThat(recognition.against("항만의 안전과 내수면의 항행에 관한 법률 일부개정법률안에 대한 수정안", "ja"))
                .map(RecognisedLanguage::language)
                .contains("ko");
        assertThat(recognition.against(SPANISH, "he"))
                .map(RecognisedLanguage::language)
                .contains("es");
    }

    @Test
    void aSourceIsNotContradictedWithoutNeedOrWithoutBeingSure() {
        assertThat(recognition.against(SPANISH, "es-AR")).isEmpty();
        assertThat(recognition.against("Ley de pesca", "en")).as("too short").isEmpty();
        assertThat(recognition.against("Endringar i veglova og i vegtrafikklova og andre lover", "nb"))
                .as("near relatives")
                .isEmpty();
        assertThat(recognition.against("Endringer i lov om havner og farvann og andre lover", "no"))
                .isEmpty();
        assertThat(recognition.against(SPANISH, "gn"))
                .as("a language that nothing is known of")
                .isEmpty();
        assertThat(recognition.against("令和六年度一般会計歳入歳出決算、令和六年度特別会計歳入歳出決算、令和六年度国税収納金", "ja"))
                .isEmpty();
        assertThat(recognition.against("Sherlock Holmes, Hercule Poirot, Jules Maigret, Guido Brunetti", "pt"))
                .isEmpty();
    }

    private Optional<String> language(String text) {
        return recognition.of(text).map(RecognisedLanguage::language);
    }
}
