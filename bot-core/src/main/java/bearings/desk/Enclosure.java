package bearings.desk;

/// A file that goes with a reply.
///
/// @param name as it is saved, with an extension: `bearings.json`
/// @param content its bytes, not to be changed
/// @param about what it shows, for who does not see it
public record Enclosure(String name, byte[] content, String about) {
  private static final String PICTURE = ".png";

  /// Whether it is a picture: a PNG.
  public boolean isPicture() {
    return name.endsWith(PICTURE);
  }
}
