package bearings.store;

import bearings.desk.PersonId;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// Seals with AES-256-GCM under the operator's key: each person has a data key of their own, which
/// the operator's key wraps. Person and column are authenticated with every value, so that rows
/// cannot be swapped.
final class Vault implements Seal {
  private static final int KEY_BYTES = 32;
  private static final String MEND =
      "BEARINGS_KEY is 32 random bytes in base64 or hex; this makes one: openssl rand -base64 32";
  private static final byte[] PROVEN = "Bearings".getBytes(StandardCharsets.UTF_8);
  private static final byte[] AS_PROOF = "proof".getBytes(StandardCharsets.UTF_8);

  private final Aead master;

  private Vault(byte[] key) {
    this.master = cipher(key);
  }

  /// A vault with the key that an operator gives.
  ///
  /// @param key 32 bytes in base64 or hex; space around it does not matter
  /// @throws WrongKey saying what is wrong with it and how to make one, without repeating any of it
  static Vault of(String key) {
    byte[] bytes = bytes(key.strip());
    if (bytes.length != KEY_BYTES) {
      throw malformed("has " + bytes.length + " bytes");
    }
    return new Vault(bytes);
  }

  private static byte[] bytes(String key) {
    if (key.isEmpty()) {
      throw malformed("is empty");
    }
    try {
      return key.matches("\\p{XDigit}{64}")
          ? HexFormat.of().parseHex(key)
          : Base64.getDecoder().decode(key.replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException e) {
      // Its message quotes the key.
      throw malformed("is neither base64 nor hex");
    }
  }

  private static WrongKey malformed(String problem) {
    return new WrongKey("the key " + problem + ". " + MEND);
  }

  @Override
  public byte[] newKey(PersonId person) {
    return seal(master, Random.randBytes(KEY_BYTES), where(person, "key"));
  }

  @Override
  public byte[] seal(byte[] key, PersonId person, String column, byte[] plain) {
    return seal(unwrapped(key, person), plain, where(person, column));
  }

  @Override
  public byte[] open(byte[] key, PersonId person, String column, byte[] sealed) {
    return open(unwrapped(key, person), sealed, where(person, column));
  }

  @Override
  public byte[] sealSecret(String name, byte[] plain) {
    return seal(master, plain, where(name));
  }

  @Override
  public byte[] openSecret(String name, byte[] sealed) {
    return open(master, sealed, where(name));
  }

  @Override
  public Optional<byte[]> proof() {
    return Optional.of(seal(master, PROVEN, AS_PROOF));
  }

  @Override
  public boolean proves(byte[] proof) {
    try {
      return Arrays.equals(open(master, proof, AS_PROOF), PROVEN);
    } catch (Unopened e) {
      return false;
    }
  }

  private Aead unwrapped(byte[] key, PersonId person) {
    return cipher(open(master, key, where(person, "key")));
  }

  /// No column has a zero in its name, so no two places are written the same.
  private static byte[] where(PersonId person, String column) {
    return (column + '\0' + person).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] where(String name) {
    return ("secret" + '\0' + name).getBytes(StandardCharsets.UTF_8);
  }

  private static Aead cipher(byte[] key) {
    try {
      return new AesGcmJce(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no AES-GCM", e);
    }
  }

  private static byte[] seal(Aead cipher, byte[] plain, byte[] where) {
    try {
      return cipher.encrypt(plain, where);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot encrypt", e);
    }
  }

  private static byte[] open(Aead cipher, byte[] sealed, byte[] where) {
    try {
      return cipher.decrypt(sealed, where);
    } catch (GeneralSecurityException e) {
      throw new Unopened("sealed with another key, or for another place, or altered since");
    }
  }
}
