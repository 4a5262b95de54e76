package bearings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bearings.content.Conversations.Taken;
import bearings.desk.Reply;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReplyJsonTest {
  private static final ReplyJson JSON = new ReplyJson();

  @Test
  void every_reply_comes_back_as_it_was() {
    var random = LongStream.rangeClosed(101, 105).mapToObj(seed -> Chats.random(seed, 60));
    List<Reply> replies =
        Stream.concat(Chats.TRANSCRIPTS.values().stream(), random)
            .flatMap(List::stream)
            .map(Taken::turn)
            .map(turn -> Reply.of(turn, Chats.PHRASES))
            .toList();

    assertThat(replies)
        .allSatisfy(reply -> assertThat(JSON.read(JSON.write(reply))).isEqualTo(reply));
    assertThat(replies).anyMatch(Reply::privately).anyMatch(Reply::exports);
  }

  @Test
  void a_garbled_reply_is_refused_without_its_words() {
    Taken taken = Chats.transcript("lost-pitches-for-an-old-skill").getLast();
    String stored = JSON.write(Reply.of(taken.turn(), Chats.PHRASES));

    assertThatThrownBy(() -> JSON.read(stored.substring(0, stored.length() - 3)))
        .isInstanceOf(Unreadable.class)
        .hasNoCause()
        .hasMessageNotContaining("judo");
  }
}
