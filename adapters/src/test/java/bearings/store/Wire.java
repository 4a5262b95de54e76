package bearings.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/// A wire to a server that can be cut, joined again, and clogged.
final class Wire implements AutoCloseable {
  private final ServerSocket here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final int port;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private final AtomicReference<Optional<Scissors>> scissors =
      new AtomicReference<>(Optional.empty());
  private volatile boolean cut;
  private volatile boolean clogged;

  /// Cuts once, when a text passes towards the server.
  ///
  /// @param arrives whether it still reaches the server
  private record Scissors(String text, boolean arrives) {}

  Wire(int port) throws IOException {
    this.port = port;
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return here.getLocalPort();
  }

  /// Breaks every connection and lets none through.
  void cut() {
    cut = true;
    ends.forEach(Wire::closed);
    ends.clear();
  }

  /// Keeps connections open and lets nothing through.
  void clog() {
    clogged = true;
  }

  void join() {
    cut = false;
    clogged = false;
  }

  /// Breaks the connection on which a text passes next.
  void cutAt(String text, boolean arrives) {
    scissors.set(Optional.of(new Scissors(text, arrives)));
  }

  /// Whether what [#cutAt] waited for has passed.
  boolean hasCut() {
    return scissors.get().isEmpty();
  }

  private void accept() {
    while (!here.isClosed()) {
      try {
        Socket near = here.accept();
        if (cut) {
          closed(near);
        } else {
          Socket far = new Socket(InetAddress.getLoopbackAddress(), port);
          ends.add(near);
          ends.add(far);
          Thread.ofVirtual().start(() -> pass(near, far, true));
          Thread.ofVirtual().start(() -> pass(far, near, false));
        }
      } catch (IOException e) {
        // The wire or the server is gone.
      }
    }
  }

  private void pass(Socket from, Socket to, boolean outward) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[65_536];
      int count = in.read(buffer);
      while (count >= 0) {
        byte[] some = Arrays.copyOf(buffer, count);
        Optional<Scissors> due = scissors.get().filter(s -> outward && contains(some, s.text()));
        boolean cuts = due.isPresent() && scissors.compareAndSet(due, Optional.empty());
        if (!clogged && (!cuts || due.orElseThrow().arrives())) {
          if (cuts) {
            // What the server answers does not arrive any more.
            from.close();
          }
          out.write(some);
          out.flush();
        }
        if (cuts) {
          return;
        }
        count = in.read(buffer);
      }
    } catch (IOException e) {
      // An end was closed.
    }
  }

  private static boolean contains(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(text);
  }

  private static void closed(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    here.close();
    cut();
  }
}
