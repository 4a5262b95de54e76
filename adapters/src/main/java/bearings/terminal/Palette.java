package bearings.terminal;

/// The few colours of the conversation, as escape sequences; all empty where there are none.
///
/// @param strong before the sentence that matters most
/// @param command before a word that can be typed
/// @param accent before the number of a choice, and the prompt
/// @param quiet before what the program says beside the coach
/// @param plain back to normal
record Palette(String strong, String command, String accent, String quiet, String plain) {
  static final Palette NONE = new Palette("", "", "", "", "");
  static final Palette WARM =
      new Palette("\033[1m", "\033[38;5;173m", "\033[38;5;173m", "\033[2m", "\033[0m");
}
