package bearings.desk;

/// What a look at one part of the program has found.
///
/// @param part which one, such as `slack token`
/// @param works whether it does
/// @param told what there is to know, and where it does not work the mend; no name of a person, no
///   secret
public record Diagnosis(String part, boolean works, String told) {

  public static Diagnosis works(String part, String told) {
    return new Diagnosis(part, true, told);
  }

  public static Diagnosis fails(String part, String mend) {
    return new Diagnosis(part, false, mend);
  }
}
