package bearings.slack;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.slack.fake.Message;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/// What the libraries bring with them, and where they turn to.
class SlackClassPathTest {

  /// Slack and Discord bring OkHttp under different names; only one may be left.
  @Test
  void every_class_of_okhttp_and_okio_has_one_origin() throws IOException {
    Map<String, Set<String>> origins = new HashMap<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (entry.endsWith(".jar")) {
        try (var jar = new JarFile(entry)) {
          jar.stream()
              .map(e -> e.getName())
              .filter(name -> name.startsWith("okhttp3/") || name.startsWith("okio/"))
              .filter(name -> name.endsWith(".class"))
              .forEach(name -> origins.computeIfAbsent(name, _ -> new TreeSet<>()).add(entry));
        }
      }
    }

    assertThat(origins).containsKey("okhttp3/OkHttpClient.class");
    assertThat(origins.entrySet()).allSatisfy(e -> assertThat(e.getValue()).hasSize(1));
  }

  /// Every connection of the SDK asks first for a proxy; so it is known whereto they go.
  @Test
  void nothing_is_dialled_but_the_address_that_was_named() {
    Set<URI> dialled = ConcurrentHashMap.newKeySet();
    ProxySelector before = ProxySelector.getDefault();
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            dialled.add(uri);
            return List.of(Proxy.NO_PROXY);
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        });
    try (var running = Running.overSocket()) {
      Message _ = running.ana.asks("I feel behind");
      assertThat(running.ana.opensHome().isAcknowledged()).isTrue();
      Message _ = running.ana.asks("export");
    } finally {
      ProxySelector.setDefault(before);
    }

    assertThat(dialled).isNotEmpty();
    assertThat(dialled)
        .allSatisfy(uri ->
            assertThat(new InetSocketAddress(uri.getHost(), uri.getPort()).getAddress())
                .matches(InetAddress::isLoopbackAddress));
  }
}
