package bearings.content;

import bearings.content.Transcript.Exchange;
import bearings.content.Transcript.Expectation;
import bearings.content.Transcript.Move;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the conversations of `transcripts/`. The form is described in `transcripts/README.md`.
final class TranscriptReader {
  static final String FOLDER = "transcripts";

  private static final Instant USUAL_START = Instant.parse("2026-11-23T09:00:00Z");

  private final Folder folder;
  private final String file;
  private final Problems problems;
  private final List<Exchange> exchanges = new ArrayList<>();
  private final List<Expectation> expectations = new ArrayList<>();
  private Optional<Move> move = Optional.empty();
  private int moveLine;
  private boolean answered;
  private String title = "";
  private Instant start = USUAL_START;

  private TranscriptReader(Folder folder, String file, Problems problems) {
    this.folder = folder;
    this.file = file;
    this.problems = problems;
  }

  /// All transcripts, in the order of their file names.
  static List<Transcript> readAll(Folder folder, Problems problems) {
    return folder.files(FOLDER, ".txt").stream()
        .map(file -> new TranscriptReader(folder, file, problems).read())
        .toList();
  }

  private Transcript read() {
    List<String> lines = folder.lines(file, problems);
    for (int i = 0; i < lines.size(); i++) {
      line(i + 1, lines.get(i));
    }
    endExchange();
    if (title.isEmpty()) {
      wrong(1, "begins with a line '# …' that says what this conversation shows");
    }
    if (exchanges.isEmpty()) {
      wrong(Math.max(1, lines.size()), "has no line 'P: …'");
    }
    return new Transcript(file, title, start, exchanges);
  }

  private void line(int number, String line) {
    String text = line.strip();
    if (text.startsWith("#")) {
      if (title.isEmpty()) {
        title = text.substring(1).strip();
      }
    } else if (line.startsWith("P:")) {
      begin(number, Optional.of(new Move.Writes(line.substring(2).strip())));
    } else if (line.startsWith("P>")) {
      begin(number, act(number, line.substring(2).strip()));
    } else if (line.startsWith("C:")) {
      if (move.isEmpty()) {
        wrong(number, "'C:' stands after a line 'P: …' that it answers");
      }
      answered = true;
    } else if (line.startsWith("at ")) {
      start(number, text.substring(3).strip());
    } else if (!text.isEmpty() && Character.isWhitespace(line.charAt(0))) {
      indented(number, text);
    } else if (!text.isEmpty()) {
      wrong(number, "a line begins with '#', 'at', 'P:', 'P>' or 'C:', or is indented");
    }
  }

  private void indented(int number, String text) {
    if (text.startsWith("|")) {
      if (!answered && move.isPresent() && move.get() instanceof Move.Writes begun) {
        String more = text.substring(1).stripLeading();
        move = Optional.of(new Move.Writes(begun.text() + "\n" + more));
      }
    } else if (move.isEmpty()) {
      wrong(number, "an indented line says what must be true of an answer: put it after 'C:'");
    } else {
      answered = true;
      try {
        expectations.add(new Expectation(number, ConditionParser.parse(text)));
      } catch (IllegalArgumentException e) {
        wrong(number, String.valueOf(e.getMessage()));
      }
    }
  }

  private void begin(int number, Optional<Move> next) {
    endExchange();
    move = next;
    moveLine = number;
    answered = false;
  }

  private void endExchange() {
    move.ifPresent(done -> exchanges.add(new Exchange(moveLine, done, expectations)));
    expectations.clear();
    move = Optional.empty();
  }

  private Optional<Move> act(int number, String text) {
    int space = text.indexOf(' ');
    String verb = space < 0 ? text : text.substring(0, space);
    String rest = space < 0 ? "" : text.substring(space + 1).strip();
    return switch (verb) {
      case "choose" -> Optional.of(new Move.Chooses(rest));
      case "command" -> Optional.of(new Move.Commands(rest));
      case "channel" -> Optional.of(new Move.WritesInChannel(rest));
      case "advance" -> duration(number, rest).map(Move.Advances::new);
      case "away" -> duration(number, rest).map(Move.StaysAway::new);
      default -> {
        wrong(number, "after 'P>' stands choose, command, channel, advance or away, not " + verb);
        yield Optional.empty();
      }
    };
  }

  private Optional<Duration> duration(int number, String text) {
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeException e) {
      wrong(number, "'" + text + "' is no time; write P14D for two weeks or PT3H for three hours");
      return Optional.empty();
    }
  }

  private void start(int number, String text) {
    try {
      start = Instant.parse(text);
    } catch (DateTimeException e) {
      wrong(number, "'" + text + "' is no instant; write it like 2026-11-23T09:00:00Z");
    }
  }

  private void wrong(int line, String what) {
    problems.add(folder.problem(file, line, what));
  }
}
