package org.hemicycle.cloud.translation.register;

import org.hemicycle.cloud.translation.layer.LegislativeLayer;
import org.hemicycle.cloud.translation.terms.CurrentLayer;
import org.hemicycle.ground.platform.models.ModelUse;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The terms and heads around every engine, as the register tells them. */
@Component
@Lazy
class LayerUse implements ModelUse {
    private final CurrentLayer layers;

    LayerUse(CurrentLayer layers) {
        this.layers = layers;
    }

    @Override
    public String name() {
        return CurrentLayer.SWITCH;
    }

    @Override
    public String key() {
        return "translation.model.terms";
    }

    @Override
    public String version() {
        return layers.ifRead().map(LegislativeLayer::version).orElse("");
    }

    @Override
    public String licence() {
        return "";
    }

    @Override
    public String credit() {
        return "";
    }

    @Override
    public boolean isThere() {
        return true;
    }
}
