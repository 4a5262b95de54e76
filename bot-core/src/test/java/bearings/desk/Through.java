package bearings.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// A store before another one, so that a test can get in between.
class Through implements Store {
  private final Store store;

  Through(Store store) {
    this.store = store;
  }

  @Override
  public Optional<Stored> load(PersonId person) {
    return store.load(person);
  }

  @Override
  public OptionalLong revision(PersonId person) {
    return store.revision(person);
  }

  @Override
  public boolean answered(EventKey event) {
    return store.answered(event);
  }

  @Override
  public Commit.Result commit(Commit turn) {
    return store.commit(turn);
  }

  @Override
  public List<Due> due(Set<String> platforms, Instant until, int most) {
    return store.due(platforms, until, most);
  }

  @Override
  public List<Known> recent(String platform, Instant since, int most) {
    return store.recent(platform, since, most);
  }

  @Override
  public int expire(Set<String> platforms, Instant lastHeardBefore, int most) {
    return store.expire(platforms, lastHeardBefore, most);
  }

  @Override
  public void pruneEvents(Instant before) {
    store.pruneEvents(before);
  }

  @Override
  public boolean forget(PersonId person, Receipt receipt) {
    return store.forget(person, receipt);
  }

  @Override
  public List<PersonId> people(String platform, String workspace, int most) {
    return store.people(platform, workspace, most);
  }

  @Override
  public List<Outgoing> claim(Claim claim) {
    return store.claim(claim);
  }

  @Override
  public List<Outgoing> waiting(PersonId person) {
    return store.waiting(person);
  }

  @Override
  public void sent(List<Outgoing> replies) {
    store.sent(replies);
  }

  @Override
  public boolean reword(Outgoing reply, Reply words) {
    return store.reword(reply, words);
  }

  @Override
  public void retry(Outgoing reply, Instant notBefore, boolean perhapsSent) {
    store.retry(reply, notBefore, perhapsSent);
  }

  @Override
  public void bury(Outgoing reply, String reason, Instant at) {
    store.bury(reply, reason, at);
  }

  @Override
  public Depth depth() {
    return store.depth();
  }

  @Override
  public boolean take(String person, LocalDate day, Most most) {
    return store.take(person, day, most);
  }

  @Override
  public void close() {
    store.close();
  }
}
