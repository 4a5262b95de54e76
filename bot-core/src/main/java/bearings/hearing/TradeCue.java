package bearings.hearing;

import bearings.casefile.Relation;
import java.util.Locale;
import java.util.Optional;

/// What the coach listens for around technologies and in briefs: one file
/// `prompts/hearing/en/trade/<id>.txt` each.
public enum TradeCue {
  /// The sender works with a technology.
  HAS,
  /// The sender works with one technology and with no other of those named.
  HAS_ONLY,
  LACKS,
  LEARNING,
  /// Somebody asks for a technology.
  ASKED_FOR,
  /// What follows is the text of a post.
  POST,
  /// The sender could not take what was asked for, so that it is lacking.
  PASSED,
  DISLIKES,
  /// Others are spoken of, whose tools are not the sender's.
  OTHERS,
  /// People who are no clients, whose questions ask for nothing.
  PRIVATE,
  /// The sender speaks of himself or herself.
  SENDER,
  /// The sender says not to do, know or have something.
  SENDER_NOT,
  /// Those who ask for technologies: what they do with one before it is named is to ask for it.
  DEMANDER,
  /// Something is asked or weighed.
  QUESTION,
  /// Words of job posts, which make a text without a sender a post.
  POST_SIGN,
  /// Where a new clause starts without a mark.
  CLAUSE_START,
  /// Where a clause starts that speaks of what was named right before.
  RELATIVE,
  /// Names that alone show no segment.
  SHOWS_NO_SEGMENT,
  /// Words of use before a name that is an ordinary word too.
  USE,
  BRIEF_REQUIRED,
  BRIEF_NICE,
  BRIEF_UNWANTED,
  BRIEF_TROUBLE,
  /// What a brief wishes for, which is not its trouble.
  BRIEF_WISH,
  /// What a brief tells in passing: the past, what others say.
  BRIEF_ASIDE,
  /// Headings of lists in briefs.
  HEADING_REQUIRED,
  HEADING_NICE,
  HEADING_UNWANTED;

  /// What the cue says of a technology that it speaks of.
  Relation relation() {
    return switch (this) {
      case HAS, HAS_ONLY -> Relation.HAS;
      case LACKS, PASSED -> Relation.LACKS;
      case LEARNING -> Relation.LEARNING;
      case DISLIKES -> Relation.DISLIKES;
      case ASKED_FOR,
          POST,
          OTHERS,
          PRIVATE,
          SENDER,
          SENDER_NOT,
          DEMANDER,
          QUESTION,
          POST_SIGN,
          CLAUSE_START,
          RELATIVE,
          SHOWS_NO_SEGMENT,
          USE,
          BRIEF_REQUIRED,
          BRIEF_NICE,
          BRIEF_UNWANTED,
          BRIEF_TROUBLE,
          BRIEF_WISH,
          BRIEF_ASIDE,
          HEADING_REQUIRED,
          HEADING_NICE,
          HEADING_UNWANTED ->
          Relation.ASKED_FOR;
    };
  }

  /// The name of the file that holds its phrases.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The cue with this id, if there is one.
  public static Optional<TradeCue> of(String id) {
    for (TradeCue cue : values()) {
      if (cue.id().equals(id)) {
        return Optional.of(cue);
      }
    }
    return Optional.empty();
  }
}
