package bearings.advice;

import bearings.casefile.CaseFile;
import bearings.casefile.Fact;
import bearings.casefile.Limits;
import bearings.casefile.QuestionId;
import bearings.heuristic.Conclusion;
import bearings.heuristic.Modifier;
import bearings.speech.Line;
import bearings.speech.Say;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/// Turns what the ideas concluded into a verdict. The rules are those of the method, "Verdicts".
public final class Judge {
  private Judge() {}

  /// The verdict on a case. Always gives one: where too little is known, [Verdict.Kind#UNKNOWN].
  public static Verdict judge(CaseFile file, List<Conclusion> conclusions, Limits limits) {
    int behind = 0;
    int against = 0;
    int larger = 0;
    var modifiers = EnumSet.noneOf(Modifier.class);
    for (var conclusion : conclusions) {
      switch (conclusion) {
        case Conclusion.Weighs weighs -> {
          if (weighs.behind()) {
            behind += weighs.weight();
          } else {
            against += weighs.weight();
          }
        }
        case Conclusion.Larger feeling -> larger += feeling.weight();
        case Conclusion.Colours colours -> modifiers.add(colours.modifier());
        case Conclusion.Favours favours -> {}
        case Conclusion.Defers defers -> {}
        case Conclusion.Caps caps -> {}
        case Conclusion.Strength strength -> {}
        case Conclusion.Adds adds -> {}
      }
    }
    var kind = kind(file, behind, against, larger, limits);
    if (kind == Verdict.Kind.REAL) {
      modifiers.remove(Modifier.AVERAGE);
    }
    return new Verdict(kind, modifiers, reasons(conclusions, modifiers));
  }

  private static Verdict.Kind kind(
      CaseFile file, int behind, int against, int larger, Limits limits) {
    if (behind >= limits.realFrom()) {
      return larger >= 2 ? Verdict.Kind.BOTH : Verdict.Kind.REAL;
    }
    boolean nothingHappened =
        file.facts(Fact.Nothing.class)
            .anyMatch(n -> n.question() == QuestionId.FOR || n.question() == QuestionId.CLIENTS);
    boolean speaksAgainst = against > behind;
    if (speaksAgainst || (nothingHappened && behind == 0 && against > 0)) {
      return Verdict.Kind.FELT;
    }
    return Verdict.Kind.UNKNOWN;
  }

  private static List<Reason> reasons(List<Conclusion> conclusions, EnumSet<Modifier> modifiers) {
    var reasons = new ArrayList<Reason>();
    weighed(conclusions, false, Line.REASON_AGAINST, reasons);
    weighed(conclusions, true, Line.REASON_FOR, reasons);
    for (var conclusion : conclusions) {
      if (conclusion instanceof Conclusion.Larger larger) {
        reasons.add(new Reason(larger.idea(), Say.of(Line.REASON_LARGER), larger.words()));
      }
    }
    for (var conclusion : conclusions) {
      if (conclusion instanceof Conclusion.Colours colours
          && modifiers.contains(colours.modifier())) {
        reasons.add(
            new Reason(
                colours.idea(), Say.of(modifierReason(colours.modifier())), colours.words()));
      }
    }
    return reasons;
  }

  private static void weighed(
      List<Conclusion> conclusions, boolean behind, Line line, List<Reason> into) {
    for (var conclusion : conclusions) {
      if (conclusion instanceof Conclusion.Weighs weighs && weighs.behind() == behind) {
        into.add(new Reason(weighs.idea(), Say.of(line), weighs.words()));
      }
    }
  }

  private static Line modifierReason(Modifier modifier) {
    return switch (modifier) {
      case AVERAGE -> Line.REASON_AVERAGE;
      case FIT -> Line.REASON_FIT;
      case LOAD -> Line.REASON_LOAD;
      case HARE -> Line.REASON_HARE;
    };
  }
}
