package bearings;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.speech.Line;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A line that nothing says is work for a writer that nobody will ever read.
class EveryLineIsSaidTest {

  @Test
  void everyLineOfTheAgreementIsSaidSomewhere() {
    JavaClass lines =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("bearings")
            .get(Line.class);

    List<String> unsaid =
        lines.getFields().stream()
            .filter(field -> field.getModifiers().contains(JavaModifier.ENUM))
            .filter(EveryLineIsSaidTest::isUnsaid)
            .map(JavaField::getName)
            .toList();

    assertThat(unsaid)
        .as("lines that no class but Line itself names; remove them here and in messages/en.yaml")
        .isEmpty();
  }

  private static boolean isUnsaid(JavaField line) {
    return line.getAccessesToSelf().stream()
        .allMatch(access -> access.getOriginOwner().equals(line.getOwner()));
  }
}
