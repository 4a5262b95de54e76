package bearings.llm;

import bearings.desk.StoreUnavailable;
import bearings.llm.Asked.Outcome;
import bearings.rephrase.Allowance;
import bearings.rephrase.Rephraser;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Asks a language model for other words: once for a line, without a retry, with an end that holds
/// even where the answer comes in drops. What it answered is remembered, so that the same line is
/// not asked about again; it may be shown to anybody, since there is nothing of a person in it.
public final class ModelRephraser implements Rephraser {
  private static final double TEMPERATURE = 0.3;
  private static final int MOST_TOKENS = 300;
  private static final int LONGEST = 2_000;
  private static final long REMEMBERED = 5_000;
  private static final Duration REMEMBERED_FOR = Duration.ofDays(7);
  private static final String NO_KEY = "none";

  private final ChatModel model;
  private final ModelSettings settings;
  private final Supplier<String> instructions;
  private final InstantSource clock;
  private final Asked.Listener listener;
  private final Allowance allowance;
  private final Breaker breaker = new Breaker();
  private final Cache<String, String> answers =
      Caffeine.newBuilder()
          .maximumSize(REMEMBERED)
          .expireAfterWrite(REMEMBERED_FOR)
          .executor(Runnable::run)
          .build();

  /// @param instructions what the model is told before each line
  /// @param allowance how often it may be asked, for whom
  /// @param listener is told what became of each request
  public ModelRephraser(
      ModelSettings settings,
      Supplier<String> instructions,
      Allowance allowance,
      InstantSource clock,
      Asked.Listener listener) {
    this.settings = settings;
    this.instructions = instructions;
    this.clock = clock;
    this.listener = listener;
    this.allowance = allowance;
    // Longer than the deadline, so that it is always the deadline that says "late".
    Duration patience = settings.deadline().multipliedBy(2);
    this.model =
        OpenAiChatModel.builder()
            .httpClientBuilder(new ShortAnswers.Builder(patience))
            .baseUrl(settings.address().toString())
            .apiKey(settings.key().orElse(NO_KEY))
            .modelName(settings.model())
            .temperature(TEMPERATURE)
            .maxTokens(MOST_TOKENS)
            .timeout(patience)
            .maxRetries(0)
            .logRequests(false)
            .logResponses(false)
            .build();
  }

  @Override
  public Optional<String> rephrase(Request request) {
    String key = key(request);
    String remembered = answers.getIfPresent(key);
    if (remembered != null) {
      return told(Outcome.REMEMBERED, Optional.of(remembered));
    }
    if (!breaker.lets(clock.instant())) {
      return told(Outcome.RESTED, Optional.empty());
    }
    if (!mayAsk(request.person())) {
      return told(Outcome.SPARED, Optional.empty());
    }
    Optional<String> answer = asked(request);
    answer.ifPresent(text -> answers.put(key, text));
    return answer;
  }

  private boolean mayAsk(String person) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    try {
      return allowance.take(person, today, settings.most());
    } catch (StoreUnavailable e) {
      // What cannot be counted is not asked.
      return false;
    }
  }

  private Optional<String> asked(Request request) {
    Instant begun = clock.instant();
    var question =
        ChatRequest.builder()
            .messages(SystemMessage.from(instructions.get()), UserMessage.from(request.line()))
            .build();
    var call = new FutureTask<>(() -> model.chat(question));
    Thread.ofVirtual().name("model-", 0).start(call);
    try {
      ChatResponse response = call.get(settings.deadline().toMillis(), TimeUnit.MILLISECONDS);
      Optional<String> text = text(response);
      if (text.isEmpty()) {
        return failed(Outcome.FAILED, begun, "no text in the answer");
      }
      breaker.worked();
      listener.asked(new Asked(Outcome.ANSWERED, since(begun), tokens(response), ""));
      return text;
    } catch (TimeoutException e) {
      return failed(Outcome.LATE, begun, "no answer in time");
    } catch (ExecutionException e) {
      return failed(Outcome.FAILED, begun, why(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(Outcome.LATE, begun, "nobody waited");
    } finally {
      call.cancel(true);
    }
  }

  private Optional<String> failed(Outcome outcome, Instant begun, String why) {
    breaker.failed(clock.instant());
    listener.asked(new Asked(outcome, since(begun), 0, why));
    return Optional.empty();
  }

  /// What went wrong. No message is shown, which may quote what was sent.
  private static String why(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpException http) {
        return "HTTP " + http.statusCode();
      }
      if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
        return "cannot be reached";
      }
      if (cause instanceof IOException) {
        return "a broken or too long answer";
      }
    }
    return "an answer of another form";
  }

  private Optional<String> told(Outcome outcome, Optional<String> answer) {
    listener.asked(new Asked(outcome, Duration.ZERO, 0, ""));
    return answer;
  }

  private Duration since(Instant begun) {
    return Duration.between(begun, clock.instant());
  }

  private static Optional<String> text(ChatResponse response) {
    return Optional.ofNullable(response.aiMessage().text())
        .map(String::strip)
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST);
  }

  private static int tokens(ChatResponse response) {
    return Optional.ofNullable(response.tokenUsage())
        .map(usage -> usage.totalTokenCount())
        .orElse(0);
  }

  /// The same for the same line, language, model and instructions; nothing of a person is in it.
  private String key(Request request) {
    String all =
        String.join("\n", request.line(), request.language(), settings.model(), instructions.get());
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
