package bearings.content;

import java.util.List;

/// How long things may be, from `form:` in `coach.yaml`.
///
/// @param paragraphs how many paragraphs a reply may have besides its question
/// @param paragraphsOfAdvice how many it may have where a verdict, a plan or an account is given
/// @param adviceKeys how the keys of such lines begin
/// @param paragraphLength how many characters a paragraph may have
/// @param labelLength how many characters fit on a chat's button
public record Form(
    int paragraphs,
    int paragraphsOfAdvice,
    List<String> adviceKeys,
    int paragraphLength,
    int labelLength) {
  static final Form USUAL =
      new Form(
          3,
          9,
          List.of("verdict", "plan", "why", "evidence", "status", "help", "privacy", "brief"),
          420,
          34);

  public Form {
    adviceKeys = List.copyOf(adviceKeys);
  }

  static Form read(YamlValue value) {
    if (!value.isGiven()) {
      return USUAL;
    }
    YamlFields fields = value.fields();
    var form =
        new Form(
            fields.required("paragraphs").integer(1, 10),
            fields.required("paragraphs-of-advice").integer(1, 30),
            fields.required("advice-keys").strings(),
            fields.required("paragraph-length").integer(40, 2000),
            fields.required("label-length").integer(5, 80));
    fields.close();
    return form;
  }

  /// How many paragraphs a reply with these lines may have.
  int paragraphs(List<String> keys) {
    boolean advice =
        keys.stream()
            .map(key -> key.contains(".") ? key.substring(0, key.indexOf('.')) : key)
            .anyMatch(adviceKeys::contains);
    return advice ? paragraphsOfAdvice : paragraphs;
  }
}
