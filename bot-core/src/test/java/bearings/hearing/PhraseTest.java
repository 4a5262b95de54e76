package bearings.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {
  @ParameterizedTest(name = "''{0}'' in ''{1}'' is ''{2}''")
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      textBlock =
          """
          # phrase                    ; message                        ; found
          lost the bid                ; I lost the bid.                ; lost the bid
          lost the bid                ; lost. the bid                  ; -
          dont know                   ; I Don't know                   ; Don't know
          renew*                      ; they renewed it                ; renewed
          (lost|missed) it          ; we missed it                   ; missed it
          lost [the] bid              ; lost bid                       ; lost bid
          lost .. bid                 ; lost a rather big bid          ; lost a rather big bid
          lost .. bid                 ; lost a b c d bid               ; -
          <number> bids               ; lost three bids                ; three bids
          <client> left               ; the agency left                ; agency left
          ^ stop $                    ; ok stop please                 ; stop
          ^ stop $                    ; the stop was long              ; -
          fine-tuning                 ; my fine tuning job             ; fine tuning
          café                        ; in the Cafe                    ; Cafe
          """)
  void aPhraseIsFoundInAMessage(String phrase, String message, String found) {
    // given
    var entry = new Lexicon.Entry(Cue.FEELING, Phrase.of(phrase), "test", 1);
    var groups =
        Map.of(
            "client", Set.of("client", "agency"),
            "lead", Set.of("ok"),
            "tail", Set.of("please"));
    var lookout = new Lookout(new Lexicon(groups, List.of(entry), Tuning.usual()));
    Utterance utterance = Utterance.of(message);

    // when
    Hits hits = lookout.find(utterance, new boolean[utterance.size()]);

    // then
    assertThat(hits.first(Cue.FEELING).map(hit -> utterance.words(hit.from(), hit.to())))
        .isEqualTo(java.util.Optional.ofNullable(found));
  }

  @ParameterizedTest(name = "''{0}'': {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          (lost; without
          lost); unexpected
          [the]; a word that must be there
          ..; a word that must be there
          a .. b .. c .. d; at most two gaps
          <client; without
          """)
  void whatCannotBeReadIsRefusedWithTheReason(String phrase, String reason) {
    assertThatThrownBy(() -> Phrase.of(phrase)).hasMessageContaining(reason);
  }

  @Test
  void theRowsOfAPhraseCanBeWrittenOut() {
    // when
    String rows =
        Phrase.of("(lost|missed) [the] bid").sequences().stream()
            .map(row -> String.join(" ", row))
            .sorted()
            .collect(Collectors.joining(", "));

    // then
    assertThat(rows).isEqualTo("lost bid, lost the bid, missed bid, missed the bid");
  }

  @Test
  void everyCueHasItsPhrases() {
    // given
    Set<Cue> heard =
        ShippedListener.LEXICON.entries().stream()
            .map(Lexicon.Entry::cue)
            .collect(Collectors.toSet());

    // then
    assertThat(heard).containsExactlyInAnyOrderElementsOf(Arrays.asList(Cue.values()));
  }
}
