package bearings.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UtteranceTest {

  @Test
  void wordsKeepTheirApostrophesAndLoseTheirCase() {
    // given
    String typed = "I’m sure it DOESN'T matter";

    // when
    Utterance utterance = Utterance.of(typed);

    // then
    assertThat(utterance.tokens())
        .extracting(Token::word)
        .containsExactly("i'm", "sure", "it", "doesn't", "matter");
    assertThat(utterance.text()).isEqualTo(typed);
  }

  @Test
  void signsThatTieWordsAreRemembered() {
    // when
    Utterance utterance = Utterance.of("4h/wk on ci/cd, W&B and c++");

    // then
    assertThat(utterance.tokens())
        .extracting(Token::word)
        .containsExactly("4h", "wk", "on", "ci", "cd", "w", "b", "and", "c++");
    assertThat(utterance.token(0).joint()).isEqualTo('/');
    assertThat(utterance.token(5).joint()).isEqualTo('&');
    assertThat(utterance.token(2).joined()).isFalse();
  }

  @Test
  void decimalMarksBelongToTheirNumber() {
    assertThat(Utterance.of("2,900 a month, 1.5 h, 0,5").tokens())
        .extracting(Token::word)
        .containsExactly("2,900", "a", "month", "1.5", "h", "0,5");
  }

  @Test
  void marksBetweenWordsAreVisible() {
    // when
    Utterance utterance = Utterance.of("one, two; three. four\nfive (six) - seven… eight");

    // then
    assertThat(utterance.tokens())
        .extracting(Token::before)
        .containsExactly(
            Token.Break.SENTENCE,
            Token.Break.COMMA,
            Token.Break.CLAUSE,
            Token.Break.SENTENCE,
            Token.Break.LINE,
            Token.Break.CLAUSE,
            Token.Break.CLAUSE,
            Token.Break.CLAUSE);
  }

  @Test
  void whatStandsBetweenQuotationMarksIsMarked() {
    Utterance utterance = Utterance.of("they wrote \"no docker\" and left");

    assertThat(utterance.tokens())
        .extracting(Token::quoted)
        .containsExactly(false, false, true, true, false, false);
  }

  @Test
  void aPieceOfTheTextIsGivenToTheLetter() {
    Utterance utterance = Utterance.of("so: Power-BI,  mostly");

    assertThat(utterance.words(1, 4)).isEqualTo("Power-BI,  mostly");
  }

  @Test
  void invisibleAndControlCharactersAreGone() {
    // given a zero-width space, a bidi override, a bell, and a line break
    String typed = "sq\u200Bl \u202Eand\u0007 dbt\r\nhere";

    // when
    Utterance utterance = Utterance.of(typed);

    // then
    assertThat(utterance.text()).isEqualTo("sql and dbt\nhere");
  }

  @Test
  void accentsAreFoldedInWordsAndKeptInTheText() {
    Utterance utterance = Utterance.of("até Ko\u0301dz");

    assertThat(utterance.tokens()).extracting(Token::word).containsExactly("ate", "kodz");
    assertThat(utterance.text()).isEqualTo("até K\u00F3dz");
  }

  @Test
  void aLongMessageIsCutAtACharacter() {
    Utterance utterance = Utterance.of("a" + "\uD83D\uDE00".repeat(3_000));

    assertThat(utterance.text().length()).isBetween(3_900, 4_000);
    assertThat(utterance.text().codePoints().skip(1)).allMatch(c -> c == 0x1F600);
  }
}
