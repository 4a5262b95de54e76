package bearings.hearing;

import bearings.casefile.Fact;
import bearings.casefile.QuestionId;
import bearings.casefile.Relation;
import bearings.content.Folder;
import bearings.content.KnowledgeReader;
import bearings.content.Problems;
import bearings.content.TradeWordsReader;
import bearings.knowledge.Catalogue;
import bearings.knowledge.Segment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the coach hears about technologies, segments and briefs with the words of `prompts/`.
final class Ears {
  static final Problems PROBLEMS = new Problems();
  static final Catalogue CATALOGUE = KnowledgeReader.read(Folder.of(prompts()), PROBLEMS);
  static final TradeWords WORDS = TradeWordsReader.read(Folder.of(prompts()), PROBLEMS);
  static final Technologies TECHNOLOGIES = new Technologies(CATALOGUE, WORDS);
  static final Relations RELATIONS = new Relations(WORDS);
  static final Segments SEGMENTS = new Segments(CATALOGUE, WORDS);
  static final BriefReader BRIEFS = new BriefReader(TECHNOLOGIES, SEGMENTS, WORDS);

  private Ears() {}

  static List<String> technologies(String text) {
    return List.copyOf(
        new TreeSet<>(
            TECHNOLOGIES.find(Utterance.of(text)).stream().map(Mention::technology).toList()));
  }

  static Map<String, Relation> relations(String text, Optional<QuestionId> context) {
    var relations = new TreeMap<String, Relation>();
    for (Mention mention : mentions(Utterance.of(text), context)) {
      mention.relation().ifPresent(relation -> relations.put(mention.technology(), relation));
    }
    return relations;
  }

  static Optional<Finding> segmentFinding(String text, Optional<QuestionId> context) {
    Utterance utterance = Utterance.of(text);
    return SEGMENTS.of(utterance, mentions(utterance, context), context);
  }

  static Optional<Segment> segment(String text, Optional<QuestionId> context) {
    return segmentFinding(text, context)
        .map(Finding::fact)
        .map(Fact.WorksIn.class::cast)
        .map(Fact.WorksIn::segment);
  }

  private static List<Mention> mentions(Utterance utterance, Optional<QuestionId> context) {
    return RELATIONS.of(utterance, TECHNOLOGIES.find(utterance), context);
  }

  static Path prompts() {
    Path here = Path.of("").toAbsolutePath();
    Path inside = here.resolve("prompts");
    return Files.isDirectory(inside) ? inside : here.resolveSibling("prompts");
  }
}
