package bearings.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.QuestionId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrisisTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "i want to die",
        "I want to kill myself",
        "i'm going to kill myself tonight",
        "honestly i don't want to live anymore",
        "i can't go on anymore",
        "everyone would be better off without me",
        "thinking about ending it all",
        "I have been having suicidal thoughts for weeks",
        "i hurt myself again yesterday",
        "there is no point in living",
        "life isn't worth living",
        "i wish i was never born",
        "i'd rather be dead than go on like this",
        "kms",
        "no reason to wake up tomorrow",
        "i took all the pills",
        "if i were gone nobody would notice. nobody would miss me if i was gone",
        "i wrote a goodbye letter to my kids",
        "my husband hits me",
        "I do not feel safe at home",
        "quiero morir",
        "ich will nicht mehr leben",
      })
  void dangerIsHeard(String text) {
    assertThat(ShippedListener.hear(text).intent()).isEqualTo(Intent.CRISIS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "k1ll mys3lf",
        "i want to k i l l m y s e l f",
        "k.i.l.l. myself",
        "i want to d1e",
        "unalive myself",
        "su1c1de is all i think about",
        "i want to k*ll myself and end my l1fe",
        "K I L L myself",
        "I w\u0430nt to di\u0435",
        "i want to \u200bdie",
      })
  void disguisedDangerIsHeard(String text) {
    assertThat(ShippedListener.hear(text).intent()).isEqualTo(Intent.CRISIS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "this deadline is killing me",
        "how do i kill the process on port 8080",
        "it's a dead project anyway",
        "i could kill for a coffee",
        "sql bores me to death",
        "the kernel dies every night at three",
        "my laptop died",
        "is hadoop dead?",
        "we killed the demo yesterday, they loved it",
        "suicide prevention classifier for a hotline, that is my project",
        "i'd rather die than write java",
        "the client wants to end it here and move on",
        "kill the container and restart the pod",
        "dying to know what you think",
        "I shot myself in the foot with that price",
        "let's end it here for today",
        "i'm done for today",
        "the training job dies at epoch 7",
      })
  void figuresOfSpeechAreNoDanger(String text) {
    assertThat(ShippedListener.hear(text).intent()).isNotEqualTo(Intent.CRISIS);
  }

  @ParameterizedTest
  @EnumSource(QuestionId.class)
  void dangerIsHeardInEveryAnswer(QuestionId question) {
    assertThat(ShippedListener.hear("2. and i want to die", question).intent())
        .isEqualTo(Intent.CRISIS);
  }

  @Test
  void dangerIsHeardInACorrectionAndInAJobPost() {
    assertThat(ShippedListener.hear("sorry, not three bids, two. i want to kill myself").intent())
        .isEqualTo(Intent.CRISIS);
    assertThat(
            ShippedListener.hear(
                    "\"Looking for a data engineer, Spark, Python, remote.\" i can't do it, i want"
                        + " to end my life")
                .intent())
        .isEqualTo(Intent.CRISIS);
  }

  @Test
  void aNoToBeingSafeIsDanger() {
    assertThat(ShippedListener.hear("no", QuestionId.SAFETY).intent()).isEqualTo(Intent.CRISIS);
    assertThat(ShippedListener.hear("yes i'm safe", QuestionId.SAFETY).intent())
        .isNotEqualTo(Intent.CRISIS);
  }

  @Test
  void theWordsOfDangerAreGivenAsTheReason() {
    assertThat(ShippedListener.hear("ok. i want to die. that's it").because())
        .containsEntry("intent", "i want to die");
  }
}
