package bearings.advice;

import bearings.speech.Say;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One small target within the hours a person has, and what belongs to it.
///
/// @param technology what is learned or used, canonical name
/// @param target the one finished thing, whole
/// @param name the same in a few words, to be called by
/// @param hours hours a week, never above those said; zero where there is no strength
/// @param weeks how many weeks
/// @param steps what is done, in order, the first of at most an hour
/// @param strength what it builds on
/// @param proof what a client could look at in the end
/// @param next what would come after it
/// @param extras lines that belong to it besides: what protects pay, a slot for the new, a deadline
/// @param notNow what is left out, each with its reason
/// @param missedWeek what happens when a week falls out
/// @param reviewAt the day on which it is looked at again
/// @param ifThen when exactly the person will begin, in their words
/// @param reasons why it is as it is
public record Plan(
    Kind kind,
    Optional<String> technology,
    Say target,
    Say name,
    double hours,
    int weeks,
    List<Say> steps,
    Optional<Say> strength,
    Optional<Say> proof,
    Optional<Say> next,
    List<Say> extras,
    List<NotNow> notNow,
    Say missedWeek,
    LocalDate reviewAt,
    Optional<String> ifThen,
    State state,
    List<Reason> reasons) {
  public Plan {
    steps = List.copyOf(steps);
    extras = List.copyOf(extras);
    notNow = List.copyOf(notNow);
    reasons = List.copyOf(reasons);
  }

  /// What kind of plan it is.
  public enum Kind {
    /// Learn one thing on a client's own problem.
    LEARN,
    /// Solve a client's problem with what is already there.
    DELIVER,
    /// Collect evidence for two weeks, then decide.
    LOG,
    /// No learning hours: one boundary instead.
    REST
  }

  /// How far the person has taken it.
  public enum State {
    PROPOSED,
    ACCEPTED,
    DECLINED,
    FINISHED
  }

  /// A technology that is left out for now, and why.
  public record NotNow(String technology, Say reason) {}

  public Plan in(State newState) {
    return new Plan(
        kind,
        technology,
        target,
        name,
        hours,
        weeks,
        steps,
        strength,
        proof,
        next,
        extras,
        notNow,
        missedWeek,
        reviewAt,
        ifThen,
        newState,
        reasons);
  }

  public Plan beginning(String when) {
    return new Plan(
        kind,
        technology,
        target,
        name,
        hours,
        weeks,
        steps,
        strength,
        proof,
        next,
        extras,
        notNow,
        missedWeek,
        reviewAt,
        Optional.of(when),
        state,
        reasons);
  }

  /// The hours of all weeks together.
  public double total() {
    return hours * weeks;
  }
}
