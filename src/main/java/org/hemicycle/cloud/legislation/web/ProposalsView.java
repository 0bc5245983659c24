package org.hemicycle.cloud.legislation.web;

import java.util.List;

/** The proposals that wait for an operator, and the last that were decided. */
public record ProposalsView(List<MappingView.Proposal> waiting, List<MappingView.Proposal> decided) {}
