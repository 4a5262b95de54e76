package bearings.store;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.CaseFile;
import bearings.casefile.Entry;
import bearings.desk.Reply;
import bearings.dialogue.Session;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every property, kind and constant that a stored session may hold is listed in a file, a line for
/// each type: whoever renames one in the core finds out here, and not the people who lose their
/// session.
class StoredNamesTest {

  @Test
  void every_name_of_schema_1_is_known() throws IOException {
    var known = new TreeSet<String>();
    collect(Session.class, known, new HashSet<>());
    collect(Reply.class, known, new HashSet<>());
    known.remove("");

    assertThat(known)
        .as(
            "renamed or removed what stored sessions hold? then SessionJson needs an upgrade step;"
                + " something new that may be absent? then add it"
                + " to names.txt")
        .containsExactlyInAnyOrderElementsOf(listed());
  }

  private static List<String> listed() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            StoredNamesTest.class.getResourceAsStream("/sessions/v1/names.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static void collect(Type type, Set<String> names, Set<Type> seen) {
    if (!seen.add(type)) {
      return;
    }
    if (type instanceof ParameterizedType generic) {
      Arrays.stream(generic.getActualTypeArguments()).forEach(of -> collect(of, names, seen));
    } else if (type == CaseFile.class) {
      collect(Entry.class, names, seen);
    } else if (type instanceof Class<?> raw) {
      names.add(names(raw).sorted().collect(Collectors.joining(" ")));
      parts(raw).forEach(part -> collect(part, names, seen));
    }
  }

  private static Stream<String> names(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT));
    }
    if (type.isRecord()) {
      return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName);
    }
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).map(Names::of)
        : Stream.of();
  }

  private static Stream<Type> parts(Class<?> type) {
    if (type.isRecord()) {
      return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getGenericType);
    }
    return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()) : Stream.of();
  }
}
