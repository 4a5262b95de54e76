package bearings.heuristic;

import bearings.casefile.Limits;
import bearings.knowledge.Catalogue;

/// What every idea may lean on: what is known about the trade, and the coach's limits.
public record Grounds(Catalogue catalogue, Limits limits) {}
