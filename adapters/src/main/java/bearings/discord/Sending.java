package bearings.discord;

import bearings.speech.Line;
import java.util.List;
import net.dv8tion.jda.api.EmbedBuilder;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;
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

  /// Content and three embeds of as much: below Discord's 6,000 characters of embeds.
  static final int MOST_IN_ONE = 4;

  private Sending() {}

  static MessageCreateData created(Drawing.Page page, List<FileUpload> files) {
    return new MessageCreateBuilder()
        .setContent(page.text())
        .setComponents(page.rows())
        .setFiles(files)
        .build();
  }

  /// All pages as one message that takes the place of another: what the content has no room for
  /// comes below it.
  ///
  /// @param pages at most [#MOST_IN_ONE]
  static MessageEditData replaced(List<Drawing.Page> pages, List<FileUpload> files) {
    List<MessageEmbed> more =
        pages.stream()
            .skip(1)
            .map(page -> new EmbedBuilder().setDescription(page.text()).build())
            .toList();
    return new MessageEditBuilder()
        .setReplace(true)
        .setContent(pages.getFirst().text())
        .setEmbeds(more)
        .setComponents(pages.getLast().rows())
        .setFiles(files)
        .build();
  }

  static MessageEditData replaced(Drawing.Page page) {
    return replaced(List.of(page), List.of());
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
  static void say(InteractionHook hook, Drawing.Page page) {
    hook.editOriginal(replaced(page)).queue(_ -> {}, failure -> failed("a sentence", failure));
  }

  static void failed(String what, Throwable failure) {
    LOG.warn("{} was not said: {}", what, Trouble.of(failure).reason());
  }
}
