package org.hemicycle.cloud.studio;

import java.util.List;

/**
 * What a draft changes in one file.
 *
 * @param lines the changed lines with some around them; empty for a file that is no text
 */
public record FileDifference(String file, List<DiffLine> lines) {
    public FileDifference {
        lines = List.copyOf(lines);
    }
}
