package bearings.desk;

import java.time.Instant;

/// That somebody was forgotten, without who or what: the only thing that stays.
///
/// @param id what the person and the operator can name it by
/// @param at when
public record Receipt(String id, Instant at) {}
