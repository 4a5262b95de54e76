package bearings.content;

import java.util.List;
import java.util.stream.Collectors;

/// The folder `prompts/` cannot be used: everything that is wrong with it, in the order of the
/// files.
public final class BadContent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public BadContent(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
