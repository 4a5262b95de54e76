package bearings.discord;

import bearings.desk.Enclosure;
import bearings.speech.Line;
import java.util.List;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes of what is drawn what is sent; and says the few sentences of the chat itself, for which
/// one attempt is enough.
final class Sending {
  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

  /// Characters of what a file shows (Discord's own number).
  private static final int MOST_ABOUT = 1_024;

  private Sending() {}

  static FileUpload upload(Enclosure file) {
    return FileUpload.fromData(file.content(), file.name())
        .setDescription(Markdown.cut(file.about(), MOST_ABOUT));
  }

  /// A message of its own, laid out where something is framed.
  static MessageCreateData created(Page page, List<Enclosure> files) {
    var message = new MessageCreateBuilder();
    if (page.isFramed()) {
      message.useComponentsV2().setComponents(Layout.of(page, files));
    } else {
      message
          .setContent(page.text())
          .setComponents(page.rows())
          .setFiles(files.stream().map(Sending::upload).toList());
    }
    return message.build();
  }

  /// A message that takes the place of another: always laid out, since Discord never lets one that
  /// was become one that is not.
  static MessageEditData replaced(Page page, List<Enclosure> files) {
    return new MessageEditBuilder()
        .setReplace(true)
        .useComponentsV2()
        .setComponents(Layout.of(page, files))
        .build();
  }

  /// What becomes of a message when one of its choices was taken: all else stays as it is.
  static MessageEditData chosen(Message message, Words words, String label) {
    String said = Markdown.of(words.chosen(label));
    var changed = new MessageEditBuilder().setAllowedMentions(List.of());
    if (message.isUsingComponentsV2()) {
      return changed.useComponentsV2().setComponents(Layout.closed(message, said)).build();
    }
    String after = message.getContentRaw() + Page.GAP + said;
    if (after.length() <= Splitting.MOST) {
      changed.setContent(after);
    }
    return changed.setComponents(List.of()).build();
  }

  /// Says under a message that it was not taken.
  static void say(Message message, Words words) {
    var page = Drawing.sentence(words.of(Line.CHAT_UNAVAILABLE));
    message
        .getChannel()
        .sendMessage(created(page, List.of()))
        .queue(_ -> {}, failure -> failed("a sentence", failure));
  }

  /// Says in answer to an interaction.
  static void say(InteractionHook hook, Page page) {
    hook.editOriginal(replaced(page, List.of()))
        .queue(_ -> {}, failure -> failed("a sentence", failure));
  }

  static void failed(String what, Throwable failure) {
    LOG.warn("{} was not said: {}", what, Trouble.of(failure).reason());
  }
}
