package bearings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bearings.desk.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {
  private static final byte[] ONE_KEY = random(1, 32);
  private static final Vault VAULT = Vault.of(base64(ONE_KEY));
  private static final Vault OTHER = Vault.of(base64(random(2, 32)));
  private static final PersonId ANA = new PersonId("slack", "T1", "U1");
  private static final PersonId BEN = new PersonId("slack", "T1", "U2");
  private static final String SESSION = "person.session";
  private static final byte[] WORDS =
      "i lost two bids, both wanted sql".getBytes(StandardCharsets.UTF_8);

  private final byte[] anasKey = VAULT.newKey(ANA);
  private final byte[] sealed = VAULT.seal(anasKey, ANA, SESSION, WORDS);

  @RepeatedTest(20)
  void what_was_sealed_is_opened_again(RepetitionInfo run) {
    byte[] plain = random(run.getCurrentRepetition(), (run.getCurrentRepetition() - 1) * 1000);

    byte[] resting = VAULT.seal(anasKey, ANA, SESSION, plain);

    assertThat(VAULT.open(anasKey, ANA, SESSION, resting)).isEqualTo(plain);
  }

  @Test
  void it_is_opened_after_a_restart_with_the_same_key_in_either_writing() {
    Vault inHex = Vault.of(HexFormat.of().formatHex(ONE_KEY) + "\n");
    Vault inUpperHex = Vault.of(HexFormat.of().withUpperCase().formatHex(ONE_KEY));
    Vault forUrls = Vault.of(Base64.getUrlEncoder().withoutPadding().encodeToString(ONE_KEY));

    assertThat(inHex.open(anasKey, ANA, SESSION, sealed)).isEqualTo(WORDS);
    assertThat(inUpperHex.open(anasKey, ANA, SESSION, sealed)).isEqualTo(WORDS);
    assertThat(forUrls.open(anasKey, ANA, SESSION, sealed)).isEqualTo(WORDS);
  }

  @Test
  void nothing_of_the_words_rests_in_the_open() {
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("bids", "sql");
  }

  @Test
  void the_same_words_are_sealed_differently_each_time() {
    assertThat(VAULT.seal(anasKey, ANA, SESSION, WORDS)).isNotEqualTo(sealed);
    assertThat(VAULT.newKey(ANA)).isNotEqualTo(anasKey);
  }

  @Test
  void another_master_key_opens_nothing() {
    assertUnopened(OTHER, anasKey, ANA, SESSION, sealed);
  }

  @Test
  void another_key_of_the_same_person_opens_nothing() {
    assertUnopened(VAULT, VAULT.newKey(ANA), ANA, SESSION, sealed);
  }

  @Test
  void a_row_that_was_given_to_somebody_else_is_refused() {
    assertUnopened(VAULT, anasKey, BEN, SESSION, sealed);
    assertUnopened(VAULT, VAULT.newKey(BEN), BEN, SESSION, sealed);
    assertUnopened(VAULT, VAULT.newKey(BEN), ANA, SESSION, sealed);
  }

  @Test
  void a_value_that_was_put_in_another_column_is_refused() {
    assertUnopened(VAULT, anasKey, ANA, "outbox.reply", sealed);
  }

  @Test
  void a_flipped_bit_anywhere_is_refused() {
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      assertUnopened(VAULT, anasKey, ANA, SESSION, flipped(sealed, bit));
    }
    for (int bit = 0; bit < anasKey.length * 8; bit++) {
      assertUnopened(VAULT, flipped(anasKey, bit), ANA, SESSION, sealed);
    }
  }

  @Test
  void what_was_cut_off_is_refused() {
    for (int length = 0; length < sealed.length; length++) {
      assertUnopened(VAULT, anasKey, ANA, SESSION, Arrays.copyOf(sealed, length));
    }
  }

  @Test
  void a_database_that_was_never_sealed_has_no_key_to_open_it_with() {
    byte[] none = Seal.NONE.newKey(ANA);

    assertUnopened(VAULT, none, ANA, SESSION, Seal.NONE.seal(none, ANA, SESSION, WORDS));
  }

  @Test
  void a_proof_is_recognised_by_the_key_it_was_made_with_alone() {
    byte[] proof = VAULT.proof().orElseThrow();

    assertThat(Vault.of(base64(ONE_KEY)).proves(proof)).isTrue();
    assertThat(OTHER.proves(proof)).isFalse();
    assertThat(Seal.NONE.proves(proof)).isFalse();
    assertThat(VAULT.proves(new byte[0])).isFalse();
    assertThat(VAULT.proves(sealed)).isFalse();
    assertThat(VAULT.proves(anasKey)).isFalse();
  }

  @Test
  void without_encryption_all_rests_as_it_is_and_there_is_no_proof() {
    byte[] key = Seal.NONE.newKey(ANA);
    byte[] resting = Seal.NONE.seal(key, ANA, SESSION, WORDS);

    assertThat(resting).isEqualTo(WORDS);
    assertThat(Seal.NONE.open(key, ANA, SESSION, resting)).isEqualTo(WORDS);
    assertThat(Seal.NONE.proof()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  \n",
        "correct horse battery staple",
        "c2hvcnQ",
        "c2hvcnQ=",
        "00112233445566778899aabbccddeeff",
        "ff00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
        "gg112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
        "$WHATEVER_SECRET"
      })
  void a_malformed_key_is_named_with_the_mend_and_never_repeated(String key) {
    assertThatThrownBy(() -> Vault.of(key))
        .isInstanceOf(WrongKey.class)
        .hasNoCause()
        .hasMessageContaining("openssl rand -base64 32")
        .message()
        .satisfies(message -> assertThat(pieces(key)).noneMatch(message::contains));
  }

  /// Whatever six characters of the key stand together.
  private static List<String> pieces(String key) {
    return IntStream.rangeClosed(0, key.strip().length() - 6)
        .mapToObj(at -> key.strip().substring(at, at + 6))
        .toList();
  }

  private static void assertUnopened(
      Seal seal, byte[] key, PersonId person, String column, byte[] resting) {
    assertThatThrownBy(() -> seal.open(key, person, column, resting))
        .isInstanceOf(Seal.Unopened.class)
        .hasNoCause();
  }

  private static byte[] flipped(byte[] bytes, int bit) {
    byte[] flipped = bytes.clone();
    flipped[bit / 8] ^= (byte) (1 << bit % 8);
    return flipped;
  }

  private static byte[] random(long seed, int length) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
