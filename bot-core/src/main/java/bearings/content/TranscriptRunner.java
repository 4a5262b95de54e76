package bearings.content;

import bearings.casefile.QuestionId;
import bearings.content.Transcript.Condition;
import bearings.content.Transcript.Exchange;
import bearings.content.Transcript.Expectation;
import bearings.content.Transcript.Move;
import bearings.dialogue.Incoming;
import bearings.dialogue.Incoming.Act;
import bearings.dialogue.Place;
import bearings.dialogue.Question;
import bearings.dialogue.Session;
import bearings.speech.Phrasebook;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Plays transcripts against the coach and reports where one no longer holds.
final class TranscriptRunner {
  private static final Duration BETWEEN_MESSAGES = Duration.ofMinutes(1);
  private static final int MOST_FOLLOW_UPS = 50;

  private final Counterpart coach;
  private final Phrasebook phrases;
  private final Laws laws;
  private final Folder folder;

  TranscriptRunner(Counterpart coach, Phrasebook phrases, Laws laws, Folder folder) {
    this.coach = coach;
    this.phrases = phrases;
    this.laws = laws;
    this.folder = folder;
  }

  /// What came of one transcript.
  ///
  /// @param answers the coach's answers, one for each exchange that was played
  record Played(Transcript transcript, List<Answer> answers, List<Problem> problems) {
    Played {
      answers = List.copyOf(answers);
      problems = List.copyOf(problems);
    }
  }

  Played play(Transcript transcript) {
    return new Run(transcript).play();
  }

  /// One transcript being played: the session and the clock move on with each exchange.
  private final class Run {
    private final Transcript transcript;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private Session session = Session.fresh();
    private Instant now;
    private Optional<Answer> last = Optional.empty();

    Run(Transcript transcript) {
      this.transcript = transcript;
      this.now = transcript.start();
    }

    Played play() {
      for (Exchange exchange : transcript.exchanges()) {
        try {
          exchange(exchange);
        } catch (RuntimeException e) {
          StackTraceElement[] trace = e.getStackTrace();
          String where = trace.length == 0 ? "" : " at " + trace[0];
          wrong(exchange.line(), "the coach broke down: " + e + where);
          break;
        }
      }
      return new Played(transcript, answers, problems);
    }

    private void exchange(Exchange exchange) {
      Answer answer = move(exchange);
      answers.add(answer);
      for (Expectation expectation : exchange.expectations()) {
        unmet(expectation.condition(), answer)
            .ifPresent(what -> wrong(expectation.line(), what + ". Said: " + shown(answer)));
      }
    }

    private Answer move(Exchange exchange) {
      int line = exchange.line();
      return switch (exchange.move()) {
        case Move.Writes writes -> turn(line, new Act.Text(writes.text()), Place.DM);
        case Move.WritesInChannel writes -> turn(line, new Act.Text(writes.text()), Place.CHANNEL);
        case Move.Chooses chooses -> turn(line, new Act.Choose(chooses.choiceId()), Place.DM);
        case Move.Commands commands -> turn(line, new Act.Command(commands.line()), Place.DM);
        case Move.StaysAway away -> {
          now = now.plus(away.time());
          yield nothing();
        }
        case Move.Advances advances -> advance(line, now.plus(advances.time()));
      };
    }

    private Answer advance(int line, Instant until) {
      var came = new ArrayList<Answer>();
      Optional<Instant> due = coach.followUpAt(session);
      while (due.isPresent() && !due.get().isAfter(until) && came.size() < MOST_FOLLOW_UPS) {
        now = due.get().isAfter(now) ? due.get() : now;
        came.add(turn(line, new Act.Due(), Place.DM));
        due = coach.followUpAt(session);
      }
      now = until;
      return came.isEmpty() ? nothing() : Answer.together(came);
    }

    private Answer turn(int line, Act act, Place place) {
      now = now.plus(BETWEEN_MESSAGES);
      var turn = coach.reply(session, new Incoming(act, now, place, ZoneOffset.UTC));
      session = turn.next();
      Answer answer = Answer.of(turn, phrases, coach.caseView(session));
      for (String broken : laws.broken(answer, last)) {
        wrong(line, "the answer " + broken + ". Said: " + shown(answer));
      }
      last = Optional.of(answer);
      return answer;
    }

    private Answer nothing() {
      Map<String, Object> caseView = coach.caseView(session);
      return new Answer(
          List.of(), Set.of(), List.of(), "", List.of(), Optional.empty(), true, caseView);
    }

    private void wrong(int line, String what) {
      problems.add(folder.problem(transcript.file(), line, what));
    }
  }

  /// Why a condition does not hold, if it does not.
  private static Optional<String> unmet(Condition condition, Answer answer) {
    Map<String, Object> held = answer.caseView();
    return switch (condition) {
      case Condition.Asks(var wanted) -> {
        Optional<QuestionId> found = answer.asks().map(Question::id);
        yield unless(found.equals(wanted), "asks " + id(found) + ", not " + id(wanted));
      }
      case Condition.Says(var key) ->
          unless(
              answer.keys().contains(key),
              "no line '" + key + "', but " + String.join(", ", answer.keys()));
      case Condition.Serves(var idea) ->
          unless(
              answer.ideas().contains(idea),
              "no line that serves " + idea + ", but " + answer.ideas());
      case Condition.Contains(var words) ->
          unless(lower(answer.text()).contains(lower(words)), "no \"" + words + "\" in it");
      case Condition.Lacks(var words) ->
          unless(!lower(answer.text()).contains(lower(words)), "\"" + words + "\" is in it");
      case Condition.InCase(var path, var comparison, var value) ->
          unless(
              CasePath.holds(held, path, comparison, value),
              "case %s is %s, not %s %s"
                  .formatted(path, CasePath.show(held, path), comparison.sign(), value));
      case Condition.Verdict(var verdict, var modifiers) -> {
        String found = CasePath.show(held, "verdict");
        boolean holds =
            found.equals(verdict)
                && modifiers.stream()
                    .allMatch(modifier ->
                        CasePath.holds(
                            held, "modifiers", Transcript.Comparison.CONTAINS, modifier));
        yield unless(
            holds, "the verdict is " + found + " with " + CasePath.show(held, "modifiers"));
      }
      case Condition.Choices(var count) ->
          unless(
              answer.labels().size() == count,
              answer.labels().size() + " choices, not " + count + ": " + answer.labels());
      case Condition.Silence() ->
          unless(answer.paragraphs().isEmpty() && answer.asks().isEmpty(), "not silent");
    };
  }

  private static Optional<String> unless(boolean holds, String what) {
    return holds ? Optional.empty() : Optional.of(what);
  }

  private static String id(Optional<QuestionId> question) {
    return question.map(QuestionId::id).orElse("nothing");
  }

  private static String shown(Answer answer) {
    String text = answer.text().strip().replace("\n", " / ");
    return text.isEmpty() ? "nothing" : '"' + text + '"';
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
