package bearings.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import bearings.casefile.QuestionId;
import bearings.knowledge.Segment;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentsTest {

  @ParameterizedTest
  @CsvSource({
    "i score loan applications for a small bank, CLASSICAL",
    "forecasts of meter data in R, CLASSICAL",
    "dashboards for hotels, ANALYTICS_BI",
    "the night load dies at three, DATA_ENG",
    "I keep forty models in production, MLOPS",
    "defects on a line at night, CV_EDGE",
    "search relevance for a job board, SEARCH_REC_NLP",
    "the support bot makes up return policies, LLM_APP",
    "i train small language models for Basque, MODEL_TRAINING"
  })
  void theWordsOfTheWorkShowTheSegment(String text, Segment segment) {
    assertThat(Ears.segment(text, Optional.empty())).contains(segment);
  }

  @Test
  void theToolsOfTheSenderShowItWhereTheWordsDoNot() {
    assertThat(Ears.segment("I use YOLO and OpenCV", Optional.empty())).contains(Segment.CV_EDGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AI moves too fast",
        "i use LLMs a lot",
        "the whole ai world is ahead of me",
        "python",
        "no one hires generalists any more"
      })
  void aiAloneShowsNone(String text) {
    assertThat(Ears.segment(text, Optional.empty())).isEmpty();
  }

  @Test
  void theWordsThatShowedItAreKept() {
    assertThat(Ears.segmentFinding("I write monthly reports for retailers", Optional.empty()))
        .hasValueSatisfying(finding ->
            assertThat("I write monthly reports for retailers").contains(finding.words()));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          reports for logistics companies, analytics_bi
          modelling for big operational companies, classical
          pipelines for a furniture shop, data_eng
          i maintain the warehouse of a bank, data_eng
          keeping three fraud models in production, mlops
          rag for local firms, llm_app
          """)
  void aShortAnswerIsEnoughWhereItIsAskedFor(String text, String segment) {
    assertThat(Ears.segment(text, Optional.of(QuestionId.SEGMENT)).map(Segment::id))
        .contains(segment);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "everybody learns rag. everybody. the dentist's son learns rag",
        "the kid next door does agents in his lunch break",
        "by next year every client will have agents"
      })
  void whatOthersDoShowsNone(String text) {
    assertThat(Ears.segment(text, Optional.empty())).isEmpty();
  }
}
