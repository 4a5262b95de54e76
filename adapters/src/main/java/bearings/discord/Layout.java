package bearings.discord;

import bearings.desk.Enclosure;
import bearings.discord.Page.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;

/// Pages as Discord's components ("Components V2"), where texts can stand in frames with files
/// between them.
final class Layout {
  private static final int COLOUR = 0x3A8F7B;

  private Layout() {}

  /// The components of a page that fits, files below its last frame.
  static List<MessageTopLevelComponent> of(Page page, List<Enclosure> files) {
    var components = new ArrayList<MessageTopLevelComponent>();
    int below = 0;
    List<Text> left = page.texts();
    while (!left.isEmpty()) {
      boolean framed = left.getFirst().framed();
      List<String> run =
          left.stream().takeWhile(text -> text.framed() == framed).map(Text::text).toList();
      components.add(framed ? frame(run) : TextDisplay.of(String.join(Page.GAP, run)));
      left = left.subList(run.size(), left.size());
      below = framed || below == 0 ? components.size() : below;
    }
    components.addAll(page.isFramed() ? below : components.size(), shown(files));
    components.addAll(page.rows());
    return components;
  }

  private static Container frame(List<String> texts) {
    return Container.of(
            texts.stream()
                .flatMap(text ->
                    Stream.<ContainerChildComponent>of(
                        Separator.createDivider(Separator.Spacing.SMALL), TextDisplay.of(text)))
                .skip(1)
                .toList())
        .withAccentColor(COLOUR);
  }

  private static List<MessageTopLevelComponent> shown(List<Enclosure> files) {
    var shown = new ArrayList<MessageTopLevelComponent>();
    shown.addAll(
        gallery(
            files.stream()
                .filter(Enclosure::isPicture)
                .map(file -> MediaGalleryItem.fromFile(Sending.upload(file)))
                .toList()));
    files.stream()
        .filter(file -> !file.isPicture())
        .forEach(file -> shown.add(FileDisplay.fromFile(Sending.upload(file))));
    return shown;
  }

  private static List<MediaGallery> gallery(List<MediaGalleryItem> pictures) {
    return pictures.isEmpty() ? List.of() : List.of(MediaGallery.of(pictures));
  }

  /// What a message says, laid out or not, as [Page#text] gives it.
  static String text(Message message) {
    return message.isUsingComponentsV2()
        ? message.getComponentTree().findAll(TextDisplay.class).stream()
            .map(TextDisplay::getContent)
            .collect(Collectors.joining(Page.GAP))
        : message.getContentRaw();
  }

  /// The components of a message that is laid out without its rows and with something more said;
  /// without that where there is no room for it.
  static List<MessageTopLevelComponent> closed(Message message, String said) {
    var components = new ArrayList<MessageTopLevelComponent>();
    for (MessageTopLevelComponent component : message.getComponents()) {
      switch (component.getType()) {
        case ACTION_ROW -> {}
        case MEDIA_GALLERY -> components.addAll(pictures(message));
        default -> components.add(component);
      }
    }
    if (text(message).length() + said.length() <= Page.MOST_TEXT) {
      components.add(TextDisplay.of(said));
    }
    return components;
  }

  /// By their names, so that they stay as they are: JDA would fetch and upload them again.
  private static List<MediaGallery> pictures(Message message) {
    return gallery(
        message.getAttachments().stream()
            .filter(Message.Attachment::isImage)
            .map(file ->
                MediaGalleryItem.fromUrl("attachment://" + file.getFileName())
                    .withDescription(file.getDescription()))
            .toList());
  }
}
