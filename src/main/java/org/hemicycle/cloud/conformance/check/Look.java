package org.hemicycle.cloud.conformance.check;

import org.hemicycle.cloud.conformance.Kind;
import org.hemicycle.cloud.conformance.gather.Evidence;
import org.hemicycle.cloud.conformance.model.Rule;
import org.hemicycle.cloud.conformance.shape.Analysis;

/** What a point is judged on: what was seen, what can be made of it, and the rule. */
public record Look(Evidence evidence, Analysis analysis, Rule rule) {
    boolean folder() {
        return evidence.kind() == Kind.FOLDER;
    }
}
