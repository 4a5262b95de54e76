package bearings.rephrase;

import java.util.regex.Pattern;

/// Nothing that a chat or a browser would do something with.
record Links() implements Rule {
  private static final Pattern LINK =
      Pattern.compile("[@<>`#|\\\\/\\[\\]{}$^~=+&%]|www\\.|\\p{L}\\.\\p{L}");

  @Override
  public Refusal reason() {
    return Refusal.LINKS;
  }

  @Override
  public boolean holds(Reading line, Reading wording) {
    return !LINK.matcher(wording.text()).find();
  }
}
