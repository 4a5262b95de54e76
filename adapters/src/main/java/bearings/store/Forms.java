package bearings.store;

import bearings.casefile.CaseFile;
import bearings.casefile.Entry;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Finds the form of each type from how it is declared: records have properties, sealed types have
/// kinds. So the core needs no word about JSON.
final class Forms {
  private final Map<Type, Form> known = new HashMap<>();

  private Forms() {
    known.put(String.class, Scalars.TEXT);
    known.put(int.class, Scalars.WHOLE);
    known.put(Integer.class, Scalars.WHOLE);
    known.put(double.class, Scalars.NUMBER);
    known.put(Double.class, Scalars.NUMBER);
    known.put(boolean.class, Scalars.YES_OR_NO);
    known.put(Boolean.class, Scalars.YES_OR_NO);
    known.put(Instant.class, Scalars.INSTANT);
    known.put(LocalDate.class, Scalars.DATE);
    known.put(OptionalInt.class, new Gathered.OptionalWhole());
  }

  /// The form of a type and all that it is made of.
  ///
  /// @throws IllegalStateException where a type has no form, or a kind has no name
  static Form of(Class<?> type) {
    return new Forms().form(type);
  }

  Form form(Type type) {
    Form form = known.get(type);
    if (form == null) {
      form = type instanceof ParameterizedType generic ? gathered(generic) : declared(type);
      known.put(type, form);
    }
    return form;
  }

  private Form gathered(ParameterizedType type) {
    Type[] of = type.getActualTypeArguments();
    Type raw = type.getRawType();
    Form last = form(of[of.length - 1]);
    if (raw == Optional.class) {
      return new Gathered.Maybe(last);
    }
    if (raw == List.class) {
      return new Gathered.Many(last, false, List::copyOf);
    }
    if (raw == Set.class) {
      return new Gathered.Many(last, true, Set::copyOf);
    }
    if (raw == SortedSet.class) {
      return new Gathered.Many(last, true, TreeSet::new);
    }
    if (raw == Map.class) {
      return new Gathered.ByName(form(of[0]), last);
    }
    throw unknown(type);
  }

  private Form declared(Type type) {
    if (type == CaseFile.class) {
      return new OfCaseFile(new Gathered.Many(form(Entry.class), false, List::copyOf));
    }
    if (type instanceof Class<?> raw) {
      if (raw.isEnum()) {
        return Scalars.constant(raw);
      }
      if (raw.isRecord()) {
        return new Properties(this, raw);
      }
      if (raw.isSealed()) {
        return new Kinds(this, raw);
      }
    }
    throw unknown(type);
  }

  /// Lets a type that contains itself be found while it is being looked at.
  void begun(Type type, Form form) {
    known.put(type, form);
  }

  private static IllegalStateException unknown(Type type) {
    return new IllegalStateException("no form in JSON for " + type.getTypeName());
  }

  /// A case file is its entries.
  private record OfCaseFile(Form entries) implements Form {
    @Override
    public JsonNode write(Object value) {
      return entries.write(((CaseFile) value).entries());
    }

    @Override
    public Object read(JsonNode json) {
      var read = (List<?>) entries.read(json);
      return new CaseFile(read.stream().map(Entry.class::cast).toList());
    }

    @Override
    public Optional<Object> absent() {
      return Optional.of(CaseFile.EMPTY);
    }
  }

  /// Kinds of a sealed type: the properties of each, and its name besides.
  private static final class Kinds implements Form {
    private static final String KIND = "is";

    private final Map<String, Form> byName = new TreeMap<>();

    Kinds(Forms forms, Class<?> type) {
      forms.begun(type, this);
      for (Class<?> kind : type.getPermittedSubclasses()) {
        if (byName.put(Names.of(kind), forms.form(kind)) != null) {
          throw new IllegalStateException("two kinds have the name " + Names.of(kind));
        }
      }
    }

    @Override
    public JsonNode write(Object value) {
      String name = Names.of(value.getClass());
      var kind = byName.get(name);
      if (kind == null) {
        throw new IllegalStateException("not a kind of this type: " + name);
      }
      return Properties.named(KIND, name, kind.write(value));
    }

    @Override
    public Object read(JsonNode json) {
      Form kind = byName.get(json.path(KIND).asText());
      if (kind == null) {
        throw new Unreadable("not of a known kind");
      }
      return kind.read(json);
    }
  }
}
