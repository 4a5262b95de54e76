package bearings.rephrase;

import java.time.LocalDate;

/// How often a day a model may be asked, for one person and for all: counted where every instance
/// sees it.
@FunctionalInterface
public interface Allowance {
  /// Has no end: for work that nobody waits for.
  Allowance UNLIMITED = (_, _, _) -> true;

  /// Takes one request from what is left of a day, the person's and everybody's; takes neither
  /// where one of them is used up, or where the person is not known. May throw where it cannot be
  /// counted now; then nothing is taken, and nobody is to be asked.
  ///
  /// @param person for whom, under the name by which they are stored
  /// @return whether it was taken
  boolean take(String person, LocalDate day, Most most);

  /// How much there is.
  ///
  /// @param perPerson so many requests a day for one person
  /// @param inAll and so many for all
  record Most(int perPerson, int inAll) {}
}
