package bearings.content;

/// One thing that is wrong in the folder `prompts/`: where it stands and what mends it.
///
/// @param file the file, from the folder's own name on, such as `prompts/messages/en.yaml`
/// @param line the line, counted from one
/// @param what what is wrong and, where that is not the same, what to write instead
public record Problem(String file, int line, String what) implements Comparable<Problem> {

  @Override
  public int compareTo(Problem other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + what;
  }
}
