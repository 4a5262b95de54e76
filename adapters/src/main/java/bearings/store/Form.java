package bearings.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/// How the values of one type stand in JSON.
interface Form {

  JsonNode write(Object value);

  /// The value that a piece of JSON stands for.
  ///
  /// @throws Unreadable where the JSON is not of this form
  Object read(JsonNode json);

  /// The value that is left out of the JSON, and meant where there is none.
  default Optional<Object> absent() {
    return Optional.empty();
  }
}
