package org.hemicycle.cloud.languages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.hemicycle.ground.platform.languages.LanguageRecognition;
import org.hemicycle.ground.platform.models.ModelUse;
import org.springframework.stereotype.Component;

/** The recognition of languages as the register of models tells it. */
@Component
class LanguageUse implements ModelUse {
    private static final String MEASURE = "precision";

    @Override
    public String name() {
        return LanguageRecognition.SWITCH;
    }

    @Override
    public String key() {
        return "languages.model";
    }

    @Override
    public String version() {
        return "langdetect-183";
    }

    @Override
    public String licence() {
        return "Apache-2.0";
    }

    @Override
    public String credit() {
        return "Apache OpenNLP, https://opennlp.apache.org";
    }

    @Override
    public boolean isThere() {
        return getClass().getResource(RunWeights.FILE) != null;
    }

    @Override
    public Measurement measurement() {
        var measured = measured();
        return new Measurement(LocalDate.parse(measured.on()), measured.rows());
    }

    @Override
    public List<Scope> scopes() {
        return measured().right().entrySet().stream()
                .map(one -> new Scope(List.of(one.getKey()), false, MEASURE, one.getValue()))
                .toList();
    }

    private static MeasuredLanguages measured() {
        try {
            return MeasuredLanguages.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
