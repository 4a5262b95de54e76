package bearings.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A record is an object with a property for each of its components. What has its absent value is
/// left out; a property that nobody knows is passed over.
final class Properties implements Form {
  private record Property(String name, Method accessor, Form form) {}

  private final Constructor<?> constructor;
  private final List<Property> properties = new ArrayList<>();

  Properties(Forms forms, Class<?> type) {
    forms.begun(type, this);
    RecordComponent[] components = type.getRecordComponents();
    try {
      constructor =
          type.getConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " cannot be made from outside", e);
    }
    for (RecordComponent component : components) {
      properties.add(
          new Property(
              component.getName(),
              component.getAccessor(),
              forms.form(component.getGenericType())));
    }
  }

  @Override
  public JsonNode write(Object value) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (Property property : properties) {
      Object part = part(value, property);
      if (!property.form().absent().filter(part::equals).isPresent()) {
        json.set(property.name(), property.form().write(part));
      }
    }
    return json;
  }

  @Override
  public Object read(JsonNode json) {
    if (!json.isObject()) {
      throw new Unreadable("not an object");
    }
    Object[] parts = new Object[properties.size()];
    for (int i = 0; i < parts.length; i++) {
      Property property = properties.get(i);
      try {
        JsonNode part = json.get(property.name());
        parts[i] =
            part == null || part.isNull()
                ? property.form().absent().orElseThrow(() -> new Unreadable("missing"))
                : property.form().read(part);
      } catch (Unreadable e) {
        throw e.in(property.name());
      }
    }
    return made(parts);
  }

  /// The same object with a name before its properties.
  static JsonNode named(String property, String name, JsonNode json) {
    ObjectNode named = JsonNodeFactory.instance.objectNode();
    named.put(property, name);
    json.forEachEntry(named::set);
    return named;
  }

  private Object made(Object[] parts) {
    try {
      return constructor.newInstance(parts);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new Unreadable("cannot be so");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object part(Object value, Property property) {
    try {
      return property.accessor().invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
