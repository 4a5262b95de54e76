package bearings.app;

import bearings.llm.Asked;
import bearings.llm.ModelRephraser;
import bearings.llm.ModelSettings;
import bearings.rephrase.Allowance;
import bearings.rephrase.Rephraser;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/// The language model that is configured, if any.
final class Models {
  private Models() {}

  /// @throws BadSetting where a model is configured by half
  static Optional<ModelSettings> of(Settings settings) {
    Optional<String> address = settings.of(Setting.BEARINGS_LLM_URL);
    Optional<String> model = settings.of(Setting.BEARINGS_LLM_MODEL);
    if (address.isEmpty() && model.isEmpty()) {
      return Optional.empty();
    }
    if (address.isEmpty()) {
      throw new BadSetting("BEARINGS_LLM_MODEL is not enough: set BEARINGS_LLM_URL too");
    }
    if (model.isEmpty()) {
      throw new BadSetting("BEARINGS_LLM_URL is not enough: set BEARINGS_LLM_MODEL too");
    }
    return Optional.of(
        ModelSettings.usual(
            URI.create(address.get()), settings.of(Setting.BEARINGS_LLM_KEY), model.get()));
  }

  /// Who may word a reply anew, where a model is configured.
  ///
  /// @param listener is told what became of each request
  /// @throws BadSetting where a model is configured by half
  static Optional<Rephraser> rephraser(
      Settings settings,
      Reloading content,
      Allowance allowance,
      InstantSource clock,
      Asked.Listener listener) {
    return of(settings)
        .map(model ->
            new ModelRephraser(
                model,
                () -> content.verifier().guide().instructions(),
                allowance,
                clock,
                listener));
  }
}
