package bearings.gallery;

import bearings.desk.Enclosure;
import bearings.desk.Enclosures;
import bearings.desk.FrontDesk;
import bearings.desk.Outgoing;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;

/// A picture with each plan that is shown, and what is held where it was asked for.
public final class Gallery implements Enclosures {
  /// What the picture shows.
  public static final String ABOUT = "A blue square";

  @Override
  public List<Enclosure> with(Outgoing reply, FrontDesk desk) {
    if (reply.reply().exports()) {
      return desk.export(reply.person(), List.of(reply)).stream()
          .map(held -> held.toString().getBytes(StandardCharsets.UTF_8))
          .map(held -> new Enclosure("bearings.json", held, "Export"))
          .toList();
    }
    boolean plan =
        reply.reply().paragraphs().stream().anyMatch(p -> p.say().key().equals("plan.head"));
    return plan ? List.of(new Enclosure("plan.png", square(), ABOUT)) : List.of();
  }

  /// The picture as PNG.
  public static byte[] square() {
    var image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(Color.BLUE);
    graphics.fillRect(0, 0, 64, 64);
    graphics.dispose();
    var png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }
}
