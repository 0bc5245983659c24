package org.hemicycle.cloud.connectors.help;

import java.util.List;
import java.util.Map;
import org.hemicycle.cloud.connectors.FieldPath;

/**
 * What is known of a declaration beside the words of the language.
 *
 * @param paths by stream, what stands in the records of its samples
 * @param unmapped by table, words of the samples that stand in no rule
 */
public record Known(
        List<String> streams,
        List<String> tables,
        List<String> chambers,
        Map<String, List<FieldPath>> paths,
        Map<String, List<String>> unmapped) {}
