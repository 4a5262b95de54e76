import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The formatter as the build runs it, google-java-format over every Java file in some folders:
/// `Format check|write REPORT FOLDER…`. Where `check` finds files that are not formatted it names
/// them on standard error and in REPORT, and exits with 3.
public final class Format {

  private static final int UNFORMATTED = 3;

  public static void main(String[] args) throws Exception {
    boolean write = args[0].equals("write");
    Path report = Path.of(args[1]);
    Files.deleteIfExists(report);

    List<String> sources = new ArrayList<>();
    for (String folder : List.of(args).subList(2, args.length)) {
      sources.addAll(javaFiles(Path.of(folder)));
    }
    if (sources.isEmpty()) {
      return;
    }

    List<String> command = new ArrayList<>(sources);
    command.add(0, write ? "--replace" : "--dry-run");
    StringWriter names = new StringWriter();
    PrintWriter err = new PrintWriter(System.err, true);
    int code =
        new Main(new PrintWriter(names, true), err, InputStream.nullInputStream())
            .format(command.toArray(String[]::new));
    if (code != 0) {
      System.exit(code);
    }
    if (!names.toString().isEmpty()) {
      err.print(names);
      err.flush();
      Files.createDirectories(report.getParent());
      Files.writeString(report, names.toString());
      System.exit(UNFORMATTED);
    }
  }

  private static List<String> javaFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().toList();
    }
  }
}
