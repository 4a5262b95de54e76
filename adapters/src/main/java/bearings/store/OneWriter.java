package bearings.store;

import bearings.desk.StoreUnavailable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Runs units of work one after another on a thread and a connection of its own, and commits as
/// many at once as have come while it was busy: one wait for the disk serves them all. Each unit is
/// kept or undone by itself.
final class OneWriter implements AutoCloseable {
  private static final int MOST_AT_ONCE = 128;
  private static final long SWEEP_AGAIN_MILLIS = 100;

  private final SqliteFile file;
  private final LinkedBlockingQueue<Task<?>> tasks = new LinkedBlockingQueue<>();
  private final Thread thread;
  private Optional<Link> open = Optional.empty();
  // A program that was killed may have left something to be swept.
  private boolean sweeping = true;
  private volatile boolean closed;

  OneWriter(SqliteFile file) {
    this.file = file;
    this.thread = Thread.ofPlatform().name("store-writer").daemon().start(this::work);
  }

  /// A unit that waits for its turn, and whoever waits for it.
  private final class Task<T> {
    private final Engine.Unit<T> unit;
    private final CompletableFuture<T> coming = new CompletableFuture<>();
    private Runnable outcome = () -> {};

    Task(Engine.Unit<T> unit) {
      this.unit = unit;
    }

    /// Runs the unit. Fails only where that undid the others of the group too.
    void run(Link link) throws SQLException {
      link.run("savepoint unit");
      try {
        T result = unit.on(link);
        if (link.wasUndone()) {
          link.run("rollback to unit");
        }
        outcome = () -> coming.complete(result);
      } catch (SQLException e) {
        undo(link, e);
        outcome = () -> coming.completeExceptionally(file.failure(e));
      } catch (RuntimeException | Error e) {
        link.run("rollback to unit");
        outcome = () -> coming.completeExceptionally(e);
      }
      link.run("release unit");
    }

    /// Where the disk is full, SQLite has undone the whole group already.
    private void undo(Link link, SQLException why) throws SQLException {
      try {
        link.run("rollback to unit");
      } catch (SQLException e) {
        why.addSuppressed(e);
        throw why;
      }
    }

    /// Tells what came of it, once the group is committed.
    void tell() {
      outcome.run();
    }

    void fail(Throwable why) {
      coming.completeExceptionally(why);
    }
  }

  /// Has a unit run, and waits until it is durable.
  <T> T write(Engine.Unit<T> unit) {
    var task = new Task<>(unit);
    tasks.add(task);
    if (closed && tasks.remove(task)) {
      task.fail(new StoreUnavailable("The program is ending: try again when it is back."));
    }
    try {
      return task.coming.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException why -> throw why;
        case Error why -> throw why;
        case null, default -> throw e;
      }
    }
  }

  /// How many units wait for their turn.
  int waiting() {
    return tasks.size();
  }

  private void work() {
    while (!closed || !tasks.isEmpty()) {
      try {
        commit(group());
      } catch (InterruptedException e) {
        closed = true;
      }
    }
    disconnect();
  }

  /// Everything that waits, once there is something; nothing where there is to be swept meanwhile.
  private List<Task<?>> group() throws InterruptedException {
    var group = new ArrayList<Task<?>>();
    Task<?> first = sweeping ? tasks.poll(SWEEP_AGAIN_MILLIS, TimeUnit.MILLISECONDS) : tasks.take();
    if (first != null) {
      group.add(first);
      tasks.drainTo(group, MOST_AT_ONCE - 1);
    }
    return group;
  }

  private void commit(List<Task<?>> group) {
    try {
      Link link = connected();
      if (!group.isEmpty()) {
        link.run("begin immediate");
        for (Task<?> task : group) {
          task.run(link);
        }
        link.run("commit");
      }
      sweeping |= link.hasErased();
      sweeping = sweeping && !file.sweep(link);
      group.forEach(Task::tell);
    } catch (SQLException e) {
      disconnect();
      StoreUnavailable why = file.failure(e);
      group.forEach(task -> task.fail(why));
    } catch (RuntimeException | Error e) {
      disconnect();
      group.forEach(task -> task.fail(e));
    }
  }

  private Link connected() throws SQLException {
    if (open.isEmpty()) {
      open = Optional.of(file.link());
    }
    return open.get();
  }

  /// A connection on which something failed is not used again; closing it undoes what is open.
  private void disconnect() {
    open.ifPresent(Link::drop);
    open = Optional.empty();
  }

  /// Takes no more, and waits until what was taken is done.
  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
