package bearings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import bearings.advice.Reason;
import bearings.casefile.CaseFile;
import bearings.casefile.Entry;
import bearings.casefile.Fact;
import bearings.content.Conversations.Taken;
import bearings.dialogue.Mode;
import bearings.dialogue.Progress;
import bearings.dialogue.Session;
import bearings.speech.Say;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

class SessionJsonTest {
  private static final SessionJson JSON = new SessionJson();
  private static final int TURNS = 60;
  private static final int MOST_BYTES = 16 * 1024;

  @TestFactory
  Stream<DynamicTest> every_turn_of_every_transcript_comes_back_as_it_was() {
    return Chats.TRANSCRIPTS.entrySet().stream()
        .map(chat -> dynamicTest(chat.getKey(), () -> keeps(chat.getValue())));
  }

  @TestFactory
  Stream<DynamicTest> every_turn_of_a_random_chat_comes_back_as_it_was() {
    return LongStream.rangeClosed(1, 20)
        .mapToObj(seed -> dynamicTest("seed " + seed, () -> keeps(Chats.random(seed, TURNS))));
  }

  private static void keeps(List<Taken> chat) {
    for (Taken taken : chat) {
      String stored = JSON.write(taken.before());
      Session read = JSON.read(new String(bytes(stored), StandardCharsets.UTF_8));

      assertThat(read).isEqualTo(taken.before());
      assertThat(JSON.write(read)).isEqualTo(stored);
      assertThat(Chats.COACH.reply(read, taken.incoming())).isEqualTo(taken.turn());
    }
    Session last = chat.getLast().turn().next();
    assertThat(JSON.read(JSON.write(last))).isEqualTo(last);
  }

  @Test
  void half_of_the_conversations_end_in_a_session_of_less_than_16_KB(TestReporter reporter) {
    List<Integer> full =
        Chats.TRANSCRIPTS.values().stream()
            .map(chat -> chat.getLast().turn().next())
            .filter(session -> session.progress().plan().isPresent())
            .map(session -> bytes(JSON.write(session)).length)
            .sorted()
            .toList();
    List<Integer> random =
        LongStream.rangeClosed(1, 20)
            .mapToObj(seed -> Chats.random(seed, TURNS).getLast().turn().next())
            .map(session -> bytes(JSON.write(session)).length)
            .sorted()
            .toList();

    reporter.publishEntry("bytes of transcripts with a plan", full.toString());
    reporter.publishEntry("bytes of random chats of " + TURNS + " turns", random.toString());
    assertThat(full.get(full.size() / 2)).isLessThan(MOST_BYTES);
    assertThat(random.get(random.size() / 2)).isLessThan(MOST_BYTES);
  }

  @Test
  void a_session_that_has_not_begun_is_short() {
    assertThat(JSON.read(JSON.write(Session.fresh()))).isEqualTo(Session.fresh());
    assertThat(JSON.write(Session.fresh())).hasSizeLessThan(120);
  }

  @Test
  void equal_sessions_give_the_same_text_in_whatever_order_they_came_about() {
    List<String> names = IntStream.range(0, 40).mapToObj(i -> "Technology " + i).toList();

    String forwards = JSON.write(declining(names));
    String backwards = JSON.write(declining(names.reversed()));

    assertThat(backwards).isEqualTo(forwards);
  }

  @Test
  void half_a_character_survives_being_stored_as_bytes() {
    var fact = new Fact.Enjoyed("\uD83D half a smile, \uD83D\uDE00 a whole one");
    Session session = with(new CaseFile(List.of(Entry.of(1, fact, fact.what()))), Set.of());

    byte[] stored = bytes(JSON.write(session));

    assertThat(JSON.read(new String(stored, StandardCharsets.UTF_8))).isEqualTo(session);
  }

  private static Session declining(List<String> technologies) {
    return with(CaseFile.EMPTY, new LinkedHashSet<>(technologies));
  }

  private static Session with(CaseFile file, Set<String> declined) {
    var none = Session.fresh().progress();
    return new Session(
        1,
        file,
        new Mode.Coaching(),
        Optional.empty(),
        new Progress(
            none.asked(), none.verdict(), 0, none.plan(), declined, Optional.empty(), false),
        Map.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  @Test
  void an_older_session_goes_through_each_step_after_its_own_in_order() {
    UnaryOperator<JsonNode> add = json -> withTurn(json, json.get("turn").intValue() + 3);
    UnaryOperator<JsonNode> twice = json -> withTurn(json, json.get("turn").intValue() * 2);
    var second = new SessionJson(List.of(add));
    var third = new SessionJson(List.of(add, twice));
    Session session = planned();

    assertThat(third.read(JSON.write(session)).turn()).isEqualTo((session.turn() + 3) * 2);
    assertThat(third.read(second.write(session)).turn()).isEqualTo(session.turn() * 2);
    assertThat(third.read(third.write(session))).isEqualTo(session);
  }

  @Test
  void a_step_changes_what_is_stored_several_times_in_each_place_once() {
    UnaryOperator<JsonNode> step =
        json -> {
          json.findParents("turnOfKey")
              .forEach(
                  say -> ((ObjectNode) say).put("turnOfKey", say.get("turnOfKey").intValue() + 1));
          return json;
        };
    Session session = planned();

    Session upgraded = new SessionJson(List.of(step)).read(JSON.write(session));

    assertThat(verdictLines(upgraded))
        .hasSizeGreaterThan(4)
        .containsExactlyElementsOf(
            verdictLines(session).stream().map(say -> say.after(say.turnOfKey() + 1)).toList());
  }

  /// What the verdict rests on, as it was before each of the last answers.
  private static List<Say> verdictLines(Session session) {
    return session.checkpoints().stream()
        .flatMap(checkpoint -> checkpoint.progress().verdict().stream())
        .flatMap(verdict -> verdict.reasons().stream())
        .map(Reason::conclusion)
        .toList();
  }

  @Test
  void a_session_of_a_newer_bearings_is_refused_and_says_so() {
    String newer = new SessionJson(List.of(json -> json)).write(planned());

    assertThatThrownBy(() -> JSON.read(newer))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("a newer Bearings wrote it")
        .hasMessageContaining("update");
  }

  @Test
  void what_nobody_knows_is_passed_over() {
    String stored = JSON.write(Session.fresh());

    String more = stored.replace("\"turn\":0", "\"turn\":0,\"mood\":{\"is\":[1,null,{}]}");

    assertThat(more).isNotEqualTo(stored);
    assertThat(JSON.read(more)).isEqualTo(Session.fresh());
  }

  @Test
  void what_may_be_empty_may_be_missing_or_null() {
    String least =
        """
        {"schema":1,"value":{"turn":0,"mode":{"is":"coaching"},"progress":{"judgedAt":0,"plan":null}}}
        """;

    assertThat(JSON.read(least)).isEqualTo(Session.fresh());
  }

  @Test
  void names_that_the_content_no_longer_has_are_read() {
    String stored = JSON.write(planned());

    String changed =
        stored
            .replace("\"SQL\"", "\"Forgotten\"")
            .replace("\"label.accept\"", "\"label.gone\"")
            .replace("\"ask.accept\"", "\"ask.gone\"")
            .replace("\"accept:", "\"gone:");

    assertThat(JSON.read(changed).progress().plan().orElseThrow().technology())
        .contains("Forgotten");
  }

  @Test
  void a_session_cut_off_anywhere_is_refused_without_the_persons_words() {
    String stored = JSON.write(planned());

    for (int end = 0; end < stored.length(); end += 7) {
      assertRefused(stored.substring(0, end));
    }
  }

  @Test
  void a_garbled_session_is_refused_without_the_persons_words() {
    String stored = JSON.write(planned());

    assertRefused("wholesaler " + stored);
    assertRefused(stored + "wholesaler");
    assertRefused(stored.replace("\"is\":\"evidence\"", "\"is\":\"wholesaler\""));
    assertRefused(stored.replace("\"kind\":\"lost_bid\"", "\"kind\":\"wholesaler\""));
    assertRefused(stored.replace("\"count\":4", "\"count\":\"wholesaler\""));
    assertRefused(stored.replace("\"judgedAt\":", "\"judged\":"));
    assertRefused(stored.replace("\"at\":\"2026", "\"at\":\"wholesaler 2026"));
    assertRefused(stored.replaceFirst("\\{\"=\":\\d+}", "{\"=\":4711}"));
    assertRefused(stored.replaceFirst("\"shared\":\\[", "\"shared\":[{\"=\":0},"));
    assertRefused(stored.replace("\"schema\":1", "\"schema\":\"wholesaler\""));
    assertRefused("[]");
    assertRefused("null");
  }

  @Test
  void the_message_names_the_place() {
    String garbled = JSON.write(planned()).replace("\"kind\":\"lost_bid\"", "\"kind\":\"x\"");

    assertThatThrownBy(() -> JSON.read(garbled))
        .hasMessageMatching("file\\.\\d+\\.fact\\.kind: not a known EvidenceKind");
  }

  private static void assertRefused(String garbled) {
    assertThatThrownBy(() -> JSON.read(garbled))
        .as(garbled)
        .isInstanceOf(Unreadable.class)
        .hasNoCause()
        .message()
        .isNotBlank()
        .doesNotContain("wholesaler", "drugstore", "judo", "pitches");
  }

  private static Session planned() {
    return Chats.transcript("lost-pitches-for-an-old-skill").getLast().turn().next();
  }

  private static JsonNode withTurn(JsonNode json, int turn) {
    return ((ObjectNode) json).put("turn", turn);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
