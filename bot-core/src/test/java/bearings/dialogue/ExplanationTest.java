package bearings.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.QuestionId;
import bearings.heuristic.Shipped;
import bearings.speech.Idea;
import bearings.speech.Phrasebook;
import bearings.speech.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// `why` answers from data: the idea, the person's own words, the passage of the essay.
class ExplanationTest {
  private static final Pattern QUOTED = Pattern.compile("“([^”]*)”");
  private static final Phrasebook PHRASES = Shipped.PROMPTS.phrasebook();

  @Test
  void aVerdictIsExplainedByTheirOwnWords() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, t -> t.verdict().isPresent()).say("why");

    assertThat(talk.keys()).startsWith("why.verdict");
    assertThat(talk.text()).contains("“two clients renewed this year”").contains("essay");
    assertThat(ideas(talk)).contains(Idea.H1);
  }

  @Test
  void aPlanIsExplainedAsWell() {
    var talk = Talk.begin().with(Person.LOSES_BIDS, t -> t.isAsked(QuestionId.ACCEPT)).say("why?");

    assertThat(talk.keys()).contains("why.verdict", "why.plan");
    assertThat(ideas(talk)).contains(Idea.H11, Idea.H14, Idea.H17);
  }

  @Test
  void beforeAVerdictTheQuestionIsExplained() {
    var talk = Talk.begin().say("I feel late").say("why do you ask?");

    assertThat(talk.keys()).allMatch(key -> key.startsWith("why."));
    assertThat(talk.asks()).isPresent();
  }

  @Test
  void nothingToExplainIsSaidPlainly() {
    assertThat(Talk.begin().say("why").text()).isNotBlank();
  }

  @RepeatedTest(30)
  void everyQuotedPieceStandsInWhatThePersonWrote(RepetitionInfo run) {
    var person = run.getCurrentRepetition() % 2 == 0 ? Person.LOSES_BIDS : Person.READS_FEEDS;
    var chatter = new Chatter(run.getCurrentRepetition());
    var talk = Talk.begin();
    var written = new ArrayList<String>();
    for (int i = 0; i < 25; i++) {
      var act =
          chatter.now(3)
              ? chatter.answer(talk)
              : new Incoming.Act.Text(talk.asks().map(person::answer).orElse("hello"));
      written.add(act instanceof Incoming.Act.Text text ? text.text() : labels(talk));
      talk.take(act, Place.DM);
      var before = talk.session();

      talk.say("why");

      assertThat(QUOTED.matcher(talk.text()).results().map(match -> match.group(1)))
          .allSatisfy(quoted -> assertThat(asWritten(written)).contains(plain(quoted)));
      talk.from(before);
    }
  }

  /// The labels that could be pressed: pressing one is saying it.
  private static String labels(Talk talk) {
    return talk.turn().asks().stream()
        .flatMap(question -> question.choices().stream())
        .map(choice -> PHRASES.text(choice.label()))
        .toList()
        .toString();
  }

  private static String asWritten(List<String> written) {
    return plain(String.join("\n", written));
  }

  /// What quoting may change: quotation marks, white space, what would call somebody.
  private static String plain(String text) {
    return text.replaceAll("[\"“”„«»]", "'")
        .replace("\u2060", "")
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  private static List<Idea> ideas(Talk talk) {
    return talk.turn().says().stream()
        .map(Say::key)
        .flatMap(key -> PHRASES.ideas(key).stream())
        .toList();
  }
}
