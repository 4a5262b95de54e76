package bearings.discord;

import bearings.desk.Enclosure;
import bearings.desk.Outgoing;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.utils.TimeUtil;

/// Puts a reply into a channel, once. Each message carries a nonce made from the reply's key, by
/// which Discord knows a repeated one "for the past few minutes"; later the messages that are there
/// already are looked at first.
///
/// @param answering the message that it replies to
record Posting(MessageChannel channel, Outgoing reply, OptionalLong answering, Instant now) {
  private static final Duration NONCE_LASTS = Duration.ofMinutes(2);
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);
  private static final int MOST_HISTORY = 100;

  /// Discord's own number.
  private static final int MOST_NONCE = 25;

  Posting answering(OptionalLong message) {
    return new Posting(channel, reply, message, now);
  }

  /// @param files go with the last page
  /// @throws Trouble with its kind [Trouble.Kind#UNSURE] where a part of it is there
  void send(List<Page> pages, List<Enclosure> files) throws Trouble, InterruptedException {
    boolean old = reply.created().plus(NONCE_LASTS).isBefore(now);
    Set<String> there = reply.perhapsSent() && old ? there() : Set.of();
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.get(i);
      if (!there.contains(page.text().strip())) {
        send(page, i, i == pages.size() - 1 ? files : List.of());
      }
    }
  }

  private void send(Page page, int index, List<Enclosure> files)
      throws Trouble, InterruptedException {
    try {
      Rest.ask(() -> {
        var message =
            channel.sendMessage(Sending.created(page, files)).setNonce(nonce(reply.key(), index));
        return answering.isEmpty() || !mayReply()
            ? message
            : message.setMessageReference(answering.getAsLong()).failOnInvalidReply(false);
      });
    } catch (Trouble e) {
      // Tried again much later, the first parts must be looked for.
      throw index > 0 && e.kind() == Trouble.Kind.LATER
          ? new Trouble(Trouble.Kind.UNSURE, e.reason())
          : e;
    }
  }

  /// A reply to a message shows it, so whoever replies must be allowed to see what was written.
  private boolean mayReply() {
    return !(channel instanceof GuildMessageChannel there)
        || there.getGuild().getSelfMember().hasPermission(there, Permission.MESSAGE_HISTORY);
  }

  /// What the coach has written there since the reply was made.
  private Set<String> there() throws Trouble, InterruptedException {
    long since = reply.created().minus(CLOCKS_DIFFER).toEpochMilli();
    var history =
        Rest.ask(() -> channel.getHistoryAfter(TimeUtil.getDiscordTimestamp(since), MOST_HISTORY));
    long self = channel.getJDA().getSelfUser().getIdLong();
    return history.getRetrievedHistory().stream()
        .filter(message -> message.getAuthor().getIdLong() == self)
        .map(Layout::text)
        .map(String::strip)
        .collect(Collectors.toSet());
  }

  /// The key itself for the first message, and something of it for each further one.
  static String nonce(String key, int index) {
    if (index == 0 && key.length() <= MOST_NONCE) {
      return key;
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((key + " " + index).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, MOST_NONCE);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
