package bearings;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.base.DescribedPredicate.or;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The rules of the house, over both modules: who may know whom, and what the coach may touch.
class ArchitectureTest {

  private static final JavaClasses BEARINGS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("bearings");

  private static final Pattern CORE_LOCATION =
      Pattern.compile(".*/bot-core(/target/.*|-[^/]*\\.jar!.*)");

  private static final DescribedPredicate<JavaClass> CORE =
      describe("in bot-core", ArchitectureTest::isInCore);
  private static final DescribedPredicate<JavaClass> ADAPTER =
      describe("in an adapter", type -> isOurs(type) && !isInCore(type));
  private static final DescribedPredicate<JavaClass> APP = resideInAPackage("bearings.app..");
  private static final DescribedPredicate<JavaClass> CONTENT =
      resideInAPackage("bearings.content..");

  /// Every package of the core but the one that reads files and the one that talks to ports.
  private static final DescribedPredicate<JavaClass> PURE =
      CORE.and(not(resideInAnyPackage("bearings.content..", "bearings.desk..")))
          .as("of the pure coach");

  private static final DescribedPredicate<JavaClass> PRIMITIVE =
      describe("primitive or an array of these", type -> type.getBaseComponentType().isPrimitive());

  private static final DescribedPredicate<JavaClass> HARMLESS_JDK =
      or(
          resideInAnyPackage(
                  "java.lang",
                  "java.lang.annotation",
                  "java.lang.invoke",
                  "java.lang.runtime",
                  "java.math",
                  "java.nio.charset",
                  "java.text",
                  "java.time..",
                  "java.util",
                  "java.util.function",
                  "java.util.regex",
                  "java.util.stream")
              .and(
                  not(
                      ofTypes(
                          "java.lang.ClassLoader",
                          "java.lang.InheritableThreadLocal",
                          "java.lang.Process",
                          "java.lang.ProcessBuilder",
                          "java.lang.ProcessHandle",
                          "java.lang.Runtime",
                          "java.lang.ScopedValue",
                          "java.lang.Thread",
                          "java.lang.ThreadLocal",
                          "java.time.Clock",
                          "java.time.InstantSource",
                          "java.util.Random",
                          "java.util.ResourceBundle",
                          "java.util.Scanner",
                          "java.util.ServiceLoader",
                          "java.util.SplittableRandom",
                          "java.util.Timer",
                          "java.util.TimerTask"))),
          ofTypes("java.io.Serializable"),
          PRIMITIVE);

  @Test
  void thePureCoachUsesOnlyHarmlessTypes() {
    classes()
        .that(PURE)
        .should(
            onlyDependOnClassesThat(
                or(PURE, HARMLESS_JDK, resideInAPackage("org.jspecify.annotations"))
                    .as("are pure themselves")))
        .because(
            "a reply must follow from the session and the message alone: no file, clock, network,"
                + " database, thread or randomness, so that a replay gives the same turns")
        .check(BEARINGS);
  }

  @Test
  void thePureCoachAsksNeitherTheClockNorTheMachineNorChance() {
    noClasses()
        .that(PURE)
        .should()
        .accessTargetWhere(
            describe("reads the clock, the machine or chance", ArchitectureTest::isImpure))
        .because("time and randomness come in as inputs; adapters read them")
        .check(BEARINGS);
  }

  @Test
  void theCoreKnowsNoPlatformAndNoLibraryButYaml() {
    classes()
        .that(CORE)
        .should(
            onlyDependOnClassesThat(
                or(
                        CORE,
                        resideInAnyPackage("java..", "org.jspecify.annotations"),
                        PRIMITIVE,
                        resideInAPackage("org.snakeyaml.engine.."))
                    .as("belong to the core, the JDK, JSpecify or the YAML reader")))
        .because("chats come and go; what the coach says must not depend on where it says it")
        .check(BEARINGS);
  }

  @Test
  void onlyContentReadsYaml() {
    noClasses()
        .that(CORE.and(not(CONTENT)))
        .should()
        .dependOnClassesThat(resideInAPackage("org.snakeyaml.engine.."))
        .because("the form of the files in prompts/ is the business of bearings.content alone")
        .check(BEARINGS);
  }

  @Test
  void onlyContentTouchesFilesInTheCore() {
    noClasses()
        .that(CORE.and(not(CONTENT)))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.nio.file..", "java.nio.channels..")
                .or(
                    resideInAPackage("java.io..")
                        .and(not(ofTypes("java.io.Serializable")))
                        .and(not(JavaClass.Predicates.assignableTo(Throwable.class)))))
        .orShould()
        .accessTargetWhere(
            describe("reads a resource", access -> access.getName().startsWith("getResource")))
        .because("everything the coach knows and says is read in one place, where it is checked")
        .check(BEARINGS);
  }

  @Test
  void noAdapterKnowsAnother() {
    slices()
        .matching("bearings.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(DescribedPredicate.alwaysTrue(), CORE)
        .because("an adapter must be replaceable without touching any other; app joins them")
        .check(BEARINGS.that(ADAPTER.and(not(APP))));
  }

  @Test
  void onlyAppKnowsApp() {
    noClasses()
        .that(not(APP))
        .should()
        .dependOnClassesThat(APP)
        .because("app wires everything; whoever knew it would know everything too")
        .check(BEARINGS);
  }

  @Test
  void packagesFormNoCycle() {
    slices()
        .matching("bearings.(**)")
        .should()
        .beFreeOfCycles()
        .because("a package that needs its own user cannot be read or tested alone")
        .check(BEARINGS);
  }

  @Test
  void everyPackageIsNullMarked() {
    Set<String> unmarked =
        BEARINGS.stream()
            .map(JavaClass::getPackage)
            .filter(folder ->
                folder
                    .tryGetPackageInfo()
                    .filter(info -> info.isAnnotatedWith(NullMarked.class))
                    .isEmpty())
            .map(JavaPackage::getName)
            .collect(Collectors.toSet());
    assertThat(unmarked).as("packages without a package-info.java that says @NullMarked").isEmpty();
  }

  @Test
  void bothModulesWereLookedAt() {
    assertThat(BEARINGS.that(CORE)).as("classes of bot-core").isNotEmpty();
    assertThat(BEARINGS.that(ADAPTER)).as("classes of adapters").isNotEmpty();
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith("bearings");
  }

  private static boolean isInCore(JavaClass type) {
    return type.getBaseComponentType()
        .getSource()
        .filter(source -> CORE_LOCATION.matcher(source.getUri().toString()).matches())
        .isPresent();
  }

  private static boolean isImpure(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    String owner = target.getOwner().getName();
    String name = target.getName();
    return switch (owner) {
      case "java.lang.System" ->
          !Set.of("arraycopy", "identityHashCode", "lineSeparator").contains(name);
      case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
      case "java.util.UUID" -> name.equals("randomUUID");
      case "java.util.Collections" -> name.equals("shuffle");
      case "java.util.Locale", "java.util.TimeZone" ->
          name.equals("getDefault") || name.equals("setDefault");
      case "java.time.ZoneId" -> name.equals("systemDefault");
      case "java.util.Date", "java.util.GregorianCalendar" -> name.equals("<init>");
      default ->
          name.equals("getResource")
              || name.equals("getResourceAsStream")
              || name.equals("parallelStream")
              || name.equals("parallel")
              || (owner.startsWith("java.time.") && name.equals("now"));
    };
  }

  private static DescribedPredicate<JavaClass> ofTypes(String... names) {
    Set<String> wanted = Set.of(names);
    return describe("one of " + wanted, type -> wanted.contains(type.getName()));
  }
}
