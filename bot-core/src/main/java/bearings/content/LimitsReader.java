package bearings.content;

import bearings.casefile.EvidenceKind;
import bearings.casefile.Limits;
import java.util.EnumMap;
import java.util.Map;

/// Reads `coach.yaml`: the numbers by which the coach decides.
final class LimitsReader {
  static final String FILE = "coach.yaml";

  private LimitsReader() {}

  /// What `coach.yaml` holds: the limits of the coaching and the form of what is said.
  record Settings(Limits limits, Form form) {}

  static Settings read(Folder folder, Problems problems) {
    YamlFields file = YamlFile.read(folder, FILE, problems).fields();
    var settings = new Settings(limits(file), Form.read(file.optional("form")));
    file.close();
    return settings;
  }

  private static Limits limits(YamlFields file) {
    return new Limits(
        file.required("questions-before-verdict").integer(1, 10),
        file.required("questions-before-plan").integer(1, 20),
        file.required("empty-answers-on-a-topic").integer(1, 10),
        file.required("high-feeling").integer(0, 10),
        file.required("very-high-feeling").integer(0, 10),
        file.required("low-energy").integer(0, 10),
        file.required("few-hours").decimal(0, 168),
        file.required("many-hours").decimal(0, 168),
        file.required("plan-weeks").integer(1, 52),
        file.required("log-weeks").integer(1, 52),
        file.required("check-in-days").integer(1, 365),
        file.required("snooze-days").integer(1, 60),
        file.required("unanswered-follow-ups").integer(1, 20),
        file.required("away-hours").integer(1, 8760),
        file.required("undo-depth").integer(1, 1000),
        file.required("quote-length").integer(20, 1000),
        file.required("hours-when-unknown").decimal(0, 168),
        file.required("target-from").integer(0, 100),
        file.required("old-before").integer(1900, 2100),
        file.required("simple-before").integer(1900, 2100),
        file.required("real-from").integer(1, 100),
        weights(file.required("weight-for")),
        weights(file.required("weight-against")));
  }

  /// A weight for each kind of evidence that is named; the others weigh nothing.
  private static Map<EvidenceKind, Integer> weights(YamlValue value) {
    var weights = new EnumMap<EvidenceKind, Integer>(EvidenceKind.class);
    YamlFields fields = value.fields();
    for (EvidenceKind kind : EvidenceKind.values()) {
      weights.put(kind, fields.optional(key(kind)).integer(0, 100));
    }
    fields.close();
    return weights;
  }

  private static String key(EvidenceKind kind) {
    return kind.id().replace('_', '-');
  }
}
