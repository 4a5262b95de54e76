package bearings.store;

import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/// SQLite: one writer, and a few connections that read beside it.
final class Sqlite implements Engine {
  private static final int READERS = 4;

  private final SqliteFile file;
  private final OneWriter writer;
  private final Semaphore readers = new Semaphore(READERS);
  private final ConcurrentLinkedDeque<Link> idle = new ConcurrentLinkedDeque<>();

  Sqlite(SqliteFile file) {
    this.file = file;
    this.writer = new OneWriter(file);
  }

  @Override
  public <T> T read(Unit<T> unit) {
    readers.acquireUninterruptibly();
    try {
      Link link = reader();
      boolean whole = false;
      try {
        T result = unit.on(link);
        whole = true;
        return result;
      } finally {
        if (whole) {
          idle.push(link);
        } else {
          link.drop();
        }
      }
    } catch (SQLException e) {
      throw file.failure(e);
    } finally {
      readers.release();
    }
  }

  private Link reader() throws SQLException {
    Link link = idle.poll();
    return link == null ? file.link() : link;
  }

  @Override
  public <T> T write(Unit<T> unit) {
    return writer.write(unit);
  }

  @Override
  public void close() {
    // The last connection that closes brings the write-ahead log into the file and removes it.
    readers.acquireUninterruptibly(READERS);
    idle.forEach(Link::drop);
    idle.clear();
    writer.close();
    readers.release(READERS);
  }
}
