package bearings.dialogue;

import bearings.casefile.Limits;
import bearings.casefile.QuestionId;
import bearings.hearing.BriefReader;
import bearings.hearing.Heard;
import bearings.hearing.Intent;
import bearings.hearing.Listener;
import bearings.hearing.Signal;
import bearings.heuristic.Grounds;
import bearings.knowledge.Catalogue;
import bearings.speech.Phrasebook;
import java.util.Optional;

/// The coach: a pure function from a session and what comes in to a turn. Decides what kind of
/// message it is and hands it to who knows what to do; knows nothing itself.
public final class Coach {
  private final Listener listener;
  private final TypedChoice typedChoice;
  private final Questions questions;
  private final Commands commands;
  private final SafetyProtocol safety;
  private final Conversation conversation;
  private final Intake intake;
  private final CheckIns checkIns;
  private final Return returns;
  private final Renewal renewal;

  /// @param helpLines the operator's local lines for a crisis, to be shown as they are
  /// @param keeping what is true about what is kept, for the coach to say
  public Coach(
      Listener listener,
      BriefReader briefs,
      Catalogue catalogue,
      Limits limits,
      Phrasebook phrases,
      Optional<String> helpLines,
      Keeping keeping) {
    var grounds = new Grounds(catalogue, limits);
    var factWords = new FactWords(grounds);
    var presentation = new Presentation(factWords);
    this.listener = listener;
    this.typedChoice = new TypedChoice(phrases);
    this.questions = new Questions(grounds);
    var coaching = new Coaching(grounds, questions, factWords, presentation);
    this.checkIns = new CheckIns(grounds, questions, coaching);
    this.commands = new Commands(coaching, questions, presentation, checkIns, keeping);
    this.safety = new SafetyProtocol(questions, helpLines);
    this.renewal = new Renewal(phrases, grounds, questions);
    this.returns = new Return(limits, safety);
    var repair = new Repair(questions, coaching, limits.emptyAnswersOnATopic());
    this.intake = new Intake(coaching, checkIns, repair, limits);
    this.conversation =
        new Conversation(
            coaching, commands, new Digressions(grounds, briefs), repair, intake, keeping);
  }

  /// Answers one incoming message. Never throws, whatever the text.
  public Turn reply(Session session, Incoming incoming) {
    var today = incoming.at().atZone(incoming.zone()).toLocalDate();
    var draft = new Draft(renewal.of(session, today), incoming);
    switch (incoming.act()) {
      case Incoming.Act.Due _ -> checkIns.due(draft);
      case Incoming.Act.Choose choose -> choose(draft, choose.choiceId());
      case Incoming.Act.Command command -> command(draft, command.line());
      case Incoming.Act.Text text -> text(draft, text.text());
      case Incoming.Act.Brief brief -> brief(draft, brief.text());
    }
    boolean person = !(incoming.act() instanceof Incoming.Act.Due);
    boolean forgotten = draft.effects().contains(Turn.Effect.FORGET);
    if (person && !forgotten) {
      draft.session(draft.session().heardAt(incoming.at()));
    }
    return draft.finish();
  }

  private void command(Draft draft, String line) {
    if (draft.incoming().place() == Place.CHANNEL) {
      draft.privately();
    }
    Optional<Command> command = line.isBlank() ? Optional.of(Command.START) : Command.of(line);
    command.ifPresentOrElse(c -> run(draft, c), () -> hear(draft, line));
  }

  private void run(Draft draft, Command command) {
    boolean always =
        command == Command.EXPORT || command == Command.FORGET || command == Command.HELP;
    if (inSafety(draft) && !always) {
      askSafety(draft);
      return;
    }
    commands.run(draft, command);
  }

  private void brief(Draft draft, String text) {
    if (draft.incoming().place() == Place.CHANNEL) {
      draft.privately();
    }
    if (inSafety(draft)) {
      askSafety(draft);
      return;
    }
    conversation.brief(draft, listener.hear(text, Optional.empty()));
  }

  private static boolean inSafety(Draft draft) {
    return draft.session().mode() instanceof Mode.Safety s && s.step() != Mode.Step.EASED;
  }

  private void askSafety(Draft draft) {
    answerSafety(draft, listener.hear("", Optional.of(QuestionId.SAFETY)), Optional.empty());
  }

  private void text(Draft draft, String text) {
    if (draft.incoming().place() == Place.CHANNEL) {
      var heard = listener.hear(text, Optional.empty());
      if (heard.intent() == Intent.CRISIS) {
        safety.begin(draft);
      } else {
        conversation.inPublic(draft, heard);
      }
      return;
    }
    Command.of(text).ifPresentOrElse(c -> run(draft, c), () -> hear(draft, text));
  }

  private void hear(Draft draft, String text) {
    var mode = draft.session().mode();
    Optional<QuestionId> asked =
        switch (mode) {
          case Mode.Safety s when s.step() != Mode.Step.EASED -> Optional.of(QuestionId.SAFETY);
          case Mode.Confirming _ -> Optional.of(QuestionId.CLARIFY);
          case Mode.Safety _, Mode.Coaching _, Mode.Stopped _ ->
              draft.session().open().map(open -> open.question().id());
        };
    Heard heard = listener.hear(text, asked);
    if (returns.opensWithHowTheyAre(draft)) {
      return;
    }
    if (heard.intent() == Intent.CRISIS && !(mode instanceof Mode.Safety)) {
      safety.begin(draft);
      return;
    }
    switch (mode) {
      case Mode.Safety _ -> {
        var question = questions.of(QuestionId.SAFETY, draft.session(), false);
        var picked = typedChoice.pick(question, heard).map(Choice::id);
        if (answerSafety(draft, heard, picked)) {
          conversation.hear(draft, heard, Optional.empty());
        }
      }
      case Mode.Confirming confirming -> conversation.confirm(draft, confirming.what(), heard);
      case Mode.Coaching _, Mode.Stopped _ -> {
        returns.greet(draft);
        var picked =
            draft.session().open().flatMap(open -> typedChoice.pick(open.question(), heard));
        boolean later = draft.isOpen(QuestionId.CHECKIN) && heard.has(Signal.LATER);
        if (picked.isPresent()) {
          choose(draft, picked.get().id(), typedChoice.label(picked.get()));
        } else if (later) {
          checkIns.snooze(draft);
        } else {
          conversation.hear(draft, heard, asked);
        }
      }
    }
  }

  private boolean answerSafety(Draft draft, Heard heard, Optional<String> picked) {
    var step = draft.session().mode() instanceof Mode.Safety s ? s.step() : Mode.Step.ASKED;
    var answer = picked.flatMap(Answers.Picked::of).map(Answers.Picked::answer);
    return safety.answer(draft, step, heard, answer);
  }

  private void choose(Draft draft, String id) {
    if (draft.incoming().place() == Place.CHANNEL) {
      draft.privately();
    }
    choose(
        draft,
        id,
        draft.session().open().stream()
            .flatMap(open -> open.question().choices().stream())
            .filter(choice -> choice.id().equals(id))
            .map(typedChoice::label)
            .findFirst()
            .orElse(""));
  }

  private void choose(Draft draft, String id, String label) {
    var picked = Answers.Picked.of(id);
    if (picked.isEmpty()) {
      intake.stale(draft);
      return;
    }
    switch (draft.session().mode()) {
      case Mode.Safety s when s.step() != Mode.Step.EASED -> {
        var heard = listener.hear("", Optional.of(QuestionId.SAFETY));
        answerSafety(
            draft,
            heard,
            Optional.of(id).filter(i -> picked.get().question() == QuestionId.SAFETY));
      }
      case Mode.Confirming confirming -> {
        boolean yes = picked.get().equals(new Answers.Picked(QuestionId.CLARIFY, "yes"));
        commands.confirmed(draft, confirming.what(), yes);
      }
      case Mode.Safety _, Mode.Coaching _, Mode.Stopped _ ->
          intake.choose(
              draft,
              picked.get(),
              label,
              listener.hear(label, Optional.of(picked.get().question())));
    }
  }
}
