package org.hemicycle.cloud.meaning;

import org.hemicycle.ground.platform.meaning.SentenceVectors;
import org.hemicycle.ground.platform.models.ModelUse;
import org.springframework.stereotype.Component;

/** The network of meanings as the register of models tells it. */
@Component
class MeaningUse implements ModelUse {
    private final MiniLmVectors vectors;

    MeaningUse(MiniLmVectors vectors) {
        this.vectors = vectors;
    }

    @Override
    public String name() {
        return SentenceVectors.SWITCH;
    }

    @Override
    public String key() {
        return "meaning.model";
    }

    @Override
    public String version() {
        return MiniLmVectors.VERSION;
    }

    @Override
    public String licence() {
        return "Apache-2.0";
    }

    @Override
    public String credit() {
        return "all-MiniLM-L6-v2, https://www.sbert.net";
    }

    @Override
    public boolean isThere() {
        return vectors.works();
    }
}
