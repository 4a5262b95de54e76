package bearings.speech;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Every line that the engine can say: its key in `prompts/messages` and the placeholders that are
/// filled, those with a question mark only where the case allows. The agreement between engine and
/// content, to which `./bearings check` holds both sides.
public enum Line {
  // Opening, help and the coach about itself

  INTRODUCTION("start.introduction"),
  INTRODUCTION_SHORT("start.introduction-short"),
  ASK_OPEN("ask.open"),
  WHO_I_AM("about.who"),
  ABOUT_ME("about.me"),
  PRIVACY("about.privacy"),
  HELP("help.what"),
  HELP_COMMANDS("help.commands"),
  HOW_LONG("about.how-long"),
  HOW_LONG_PLAN("about.how-long-plan"),
  HOW_LONG_DONE("about.how-long-done"),
  SMALLTALK("aside.smalltalk"),
  THANKS("aside.thanks"),
  OFF_TOPIC("aside.off-topic"),
  ABUSE("aside.abuse"),
  IN_PUBLIC("public.reply"),

  // Giving back what was heard

  FACT_AND_FEELING("reflect.fact-and-feeling", "fact", "feeling"),
  ONLY_FEELING("reflect.only-feeling", "feeling"),
  ONLY_FACT("reflect.only-fact", "fact"),
  GUESS_OTHERS("method.guess-others"),
  GUESS_MOOD("method.guess-mood"),
  GUESS_HABIT("method.guess-habit"),
  WHY_NOT_LOWER("realism.why-not-lower", "words"),
  HOURS_NOTED("means.hours", "hours", "weeks", "total"),
  ENERGY_LOW("means.energy-low", "energy"),
  ENERGY_NOTED("means.energy", "energy"),
  BURDEN_NOTED("means.burden", "words"),
  NOT_ONE_THING("industry.not-one-thing", "word"),
  SIMPLE_ENOUGH("simple.may-be-enough", "technology"),
  WHO_ASKED("depth.who-asked", "technology"),
  PLACE_NOTED("segment.noted", "place"),
  BOTH_ENDS("average.both-ends"),
  NO_RANK("average.no-rank"),
  FEED_NOTED("news.feed", "words"),
  COUNT_OF_BIDS("demand.count-of-bids", "technology", "count", "all"),
  COUNT_ALL_BIDS("demand.count-all-bids", "technology", "all"),
  COUNT_PLAIN("demand.count", "technology", "count"),
  OLD_SKILL("old-skill.first", "technology"),
  STRENGTH_NOTED("strength.noted", "words"),
  SKILLS_NOTED("strength.skills", "skills"),
  URGENT_KIND("urgent.kind", "kind"),
  URGENT_NOTED("urgent.noted", "problem"),
  RACE("race.finish", "words"),
  LIKES_NEW("liking.new"),
  LIKES_DEPTH("liking.depth"),
  LIKES_EITHER("liking.either"),
  ENJOYED_NOTED("liking.enjoyed", "words"),

  // Questions on the way to a verdict

  ASK_FOR("ask.for"),
  ASK_AGAINST("ask.against"),
  ASK_CLIENTS("ask.clients"),
  ASK_BIDS("ask.bids"),
  ASK_LOSSES("ask.losses"),
  ASK_SEGMENT("ask.segment"),
  ASK_CLARIFY("ask.clarify", "own", "other"),
  ASK_COMPARE("ask.compare"),
  ASK_SCALE("ask.scale"),
  ASK_SCALE_AGAIN("ask.scale-again", "felt"),
  ASK_WHY_NOT_LOWER("ask.why-not-lower", "felt"),

  // Questions on the way to a plan

  ASK_URGENT("ask.urgent"),
  ASK_TEMPER("ask.temper"),
  ASK_ENJOY("ask.enjoy"),
  ASK_SKILLS("ask.skills"),
  ASK_TIME("ask.time"),
  ASK_TIME_REALLY("ask.time-really", "hours"),
  ASK_ENERGY("ask.energy"),
  ASK_ACCEPT("ask.accept"),
  ASK_GO_ON("ask.go-on"),
  ASK_IFTHEN("ask.if-then"),
  ASK_CHECKIN("ask.check-in"),
  ASK_RESTART("ask.restart"),
  ASK_FORGET("ask.forget"),

  // Verdict

  LEDGER("ledger.both", "for", "against"),
  LEDGER_FOR("ledger.for", "for"),
  LEDGER_AGAINST("ledger.against", "against"),
  VERDICT_FELT("verdict.felt", "?colours"),
  VERDICT_REAL("verdict.real", "?denial", "?losses", "?colours"),
  VERDICT_REAL_UNNAMED("verdict.real-unnamed", "?denial", "?losses", "?colours"),
  VERDICT_BOTH("verdict.both", "?denial", "?losses", "?colours"),
  VERDICT_UNKNOWN("verdict.unknown", "?colours"),
  COLOUR_AVERAGE("verdict.average"),
  COLOUR_FIT("verdict.fit"),
  COLOUR_LOAD("verdict.load"),
  COLOUR_HARE("verdict.hare"),
  CHANGE_FELT("verdict.change-felt"),
  CHANGE_REAL("verdict.change-real"),
  CHANGE_REAL_CLIENTS("verdict.change-real-clients"),
  CHANGE_BOTH("verdict.change-both"),
  CHANGE_UNKNOWN("verdict.change-unknown"),
  VERDICT_CHANGED("verdict.changed", "before", "now"),
  VERDICT_ALSO("verdict.also", "colours"),
  NAME_FELT("verdict.name-felt"),
  NAME_REAL("verdict.name-real"),
  NAME_BOTH("verdict.name-both"),
  NAME_UNKNOWN("verdict.name-unknown"),

  // Facts by name

  FACT_HOURS("fact.hours", "hours"),
  FACT_ENERGY("fact.energy", "energy"),
  FACT_FELT("fact.felt", "felt"),
  FACT_QUICK("fact.quick"),
  FACT_DEEP("fact.deep"),
  FACT_EITHER("fact.either"),
  FACT_LOST_BIDS("fact.lost-bids", "count", "all", "?of", "?technologies"),
  FACT_LOST_CLIENTS("fact.lost-clients", "count", "all", "?of", "?technologies"),
  FACT_ASKED_FOR("fact.asked-for", "count", "all", "?of", "?technologies"),
  FACT_RENEWALS("fact.renewals", "count", "all", "?of", "?technologies"),
  FACT_PRAISE("fact.praise", "count", "?all", "?of", "?technologies"),
  FACT_INCOME("fact.income", "?count", "?all", "?of", "?technologies"),
  FACT_BRIEFS("fact.briefs", "count", "?all", "?of", "?technologies"),
  FACT_DELIVERIES("fact.deliveries", "count", "?all", "?of", "?technologies"),
  FACT_OTHER("fact.other", "count", "?all", "?of", "?technologies"),
  FACT_A_LOST_BID("fact.a-lost-bid"),
  FACT_A_LOST_CLIENT("fact.a-lost-client"),
  FACT_A_REQUEST("fact.a-request"),
  FACT_A_RENEWAL("fact.a-renewal"),
  FACT_SOME_PRAISE("fact.some-praise"),
  FACT_SOME_POSTS("fact.some-posts"),
  FACT_A_DELIVERY("fact.a-delivery"),
  FACT_SOMETHING("fact.something"),
  CORRECTED("correct.noted", "now", "before"),

  // Plan

  STRENGTH_SKILLS("plan.strength-skills", "skills"),
  STRENGTH_PAID_FOR("plan.strength-paid-for", "words"),
  STRENGTH_EVENT("plan.strength-event", "words"),
  TARGET("plan.target", "technology", "target"),
  TARGET_NAME("plan.target-name", "technology", "?problem"),
  TARGET_ON_PROBLEM("plan.target-on-problem", "technology", "before", "problem", "after"),
  TARGET_PLAIN("plan.target-plain", "technology"),
  TARGET_DELIVER("plan.target-deliver", "problem"),
  TARGET_SHOW("plan.target-show"),
  TARGET_LOG("plan.target-log", "weeks"),
  TARGET_REST("plan.target-rest"),
  STEP("plan.step", "step"),
  STEP_REBID("plan.step-rebid", "technology"),
  STEP_LOG_POSTS("plan.step-log-posts"),
  STEP_LOG_BIDS("plan.step-log-bids"),
  STEP_LOG_DECIDE("plan.step-log-decide"),
  STEP_DELIVER_ASK("plan.step-deliver-ask"),
  STEP_DELIVER_SMALL("plan.step-deliver-small"),
  STEP_DELIVER_SHOW("plan.step-deliver-show"),
  STEP_SHOW_PICK("plan.step-show-pick"),
  STEP_SHOW_WRITE("plan.step-show-write"),
  STEP_SHOW_SEND("plan.step-show-send"),
  STEP_REST_FEED("plan.step-rest-feed"),
  STEP_REST_BOUNDARY("plan.step-rest-boundary"),
  STEP_REST_CLIENT("plan.step-rest-client"),
  PROOF("plan.proof", "proof"),
  PROOF_LOG("plan.proof-log"),
  PROOF_DELIVER("plan.proof-deliver"),
  PROOF_SHOW("plan.proof-show"),
  PLAN_HEAD("plan.head", "target", "?strength"),
  PLAN_STEPS("plan.steps", "hours", "weeks", "total", "steps", "?proof", "?next"),
  PLAN_REST("plan.rest", "?hours", "weeks", "?total", "steps", "?proof", "?next"),
  PLAN_EDGES("plan.edges", "missed", "date", "?extras", "?later"),
  MISSED_WEEK("plan.missed-week"),
  PLAN_PROTECT("plan.protect"),
  PLAN_FEED_RULE("plan.feed-rule"),
  PLAN_FINISH_FIRST("plan.finish-first"),
  PLAN_NEXT("plan.next", "later"),
  PLAN_SLOT_FOR_NEW("plan.slot-for-new"),
  PLAN_TRIAL("plan.trial"),
  DEFER_NOBODY_ASKED("plan.defer-nobody-asked", "technology"),
  DEFER_CARE("plan.defer-care", "technology"),
  DEFER_UNPROVEN("plan.defer-unproven", "technology"),
  DEFER_ONE_AT_A_TIME("plan.defer-one-at-a-time", "technology", "count"),
  PLAN_CHANGED("plan.changed", "target", "hours", "weeks", "total"),
  PLAN_WHEN("plan.when", "when"),
  PLAN_ACCEPTED("plan.accepted", "date"),
  IFTHEN_BACK("plan.if-then", "when", "step"),
  PLAN_KEPT("plan.kept", "date"),
  PLAN_FINISHED("plan.finished"),
  ANOTHER_TARGET("plan.another"),
  NO_OTHER_TARGET("plan.no-other"),
  NO_PLAN_YET("plan.none-yet"),
  NO_VERDICT_YET("plan.no-verdict-yet"),
  CLOSING("plan.closing"),

  // Reasons, for "why"

  BECAUSE_COUNTED("reason.counted", "count", "technology"),
  BECAUSE_SAID_LACKING("reason.said-lacking", "technology"),
  BECAUSE_OLD("reason.old", "technology"),
  BECAUSE_URGENT("reason.urgent", "technology", "problem"),
  BECAUSE_URGENT_NAMED("reason.urgent-named", "technology", "problem"),
  BECAUSE_PROVEN("reason.proven", "technology"),
  BECAUSE_EASIER("reason.easier", "technology", "easier"),
  REASON_FOR("reason.for"),
  REASON_AGAINST("reason.against"),
  REASON_LARGER("reason.larger"),
  REASON_AVERAGE("reason.average"),
  REASON_FIT("reason.fit"),
  REASON_LOAD("reason.load"),
  REASON_HARE("reason.hare"),
  REASON_PROTECT("reason.protect"),
  REASON_FEED("reason.feed"),
  REASON_FINISH("reason.finish"),
  REASON_LIKING("reason.liking"),
  REASON_BESIDES("reason.besides"),
  REASON_LEFT_OUT("reason.left-out", "technology"),
  REASON_HOURS("reason.hours", "hours"),
  WHY_VERDICT("why.verdict", "verdict"),
  WHY_PLAN("why.plan", "target"),
  WHY_NO_VERDICT_YET("why.no-verdict-yet"),
  ESSAY_H1("essay.h1", "conclusion", "?words"),
  ESSAY_H2("essay.h2", "conclusion", "?words"),
  ESSAY_H3("essay.h3", "conclusion", "?words"),
  ESSAY_H4("essay.h4", "conclusion", "?words"),
  ESSAY_H5("essay.h5", "conclusion", "?words"),
  ESSAY_H6("essay.h6", "conclusion", "?words"),
  ESSAY_H7("essay.h7", "conclusion", "?words"),
  ESSAY_H8("essay.h8", "conclusion", "?words"),
  ESSAY_H9("essay.h9", "conclusion", "?words"),
  ESSAY_H10("essay.h10", "conclusion", "?words"),
  ESSAY_H11("essay.h11", "conclusion", "?words"),
  ESSAY_H12("essay.h12", "conclusion", "?words"),
  ESSAY_H13("essay.h13", "conclusion", "?words"),
  ESSAY_H14("essay.h14", "conclusion", "?words"),
  ESSAY_H15("essay.h15", "conclusion", "?words"),
  ESSAY_H16("essay.h16", "conclusion", "?words"),
  ESSAY_H17("essay.h17", "conclusion", "?words"),
  ESSAY_H18("essay.h18", "conclusion", "?words"),
  WHY_OPEN("why.open"),
  WHY_FOR("why.for"),
  WHY_AGAINST("why.against"),
  WHY_CLIENTS("why.clients"),
  WHY_BIDS("why.bids"),
  WHY_SEGMENT("why.segment"),
  WHY_COMPARE("why.compare"),
  WHY_URGENT("why.urgent"),
  WHY_TEMPER("why.temper"),
  WHY_SKILLS("why.skills"),
  WHY_MEANS("why.means"),
  WHY_SCALE("why.scale"),
  WHY_TARGET("why.target"),
  WHY_CHECKIN("why.check-in"),
  WHY_SAFETY("why.safety"),

  // Follow-up

  CHECK_IN("checkin.open", "target", "?when"),
  PROGRESS_DONE("checkin.done"),
  PROGRESS_PARTLY("checkin.partly"),
  PROGRESS_COUNTED("checkin.counted", "count", "of"),
  PROGRESS_MISSED("checkin.missed"),
  SCALE_LOWER("checkin.scale-lower", "before", "now"),
  SCALE_HIGHER("checkin.scale-higher", "before", "now"),
  SCALE_SAME("checkin.scale-same", "?before", "now"),
  NEXT_CHECK_IN("checkin.next", "date"),
  NOTHING_TO_REMIND("checkin.nothing"),

  // Coming back, corrections, repair

  STOOD_PLAN("return.plan", "target"),
  STOOD_PROPOSED("return.proposed", "target"),
  STOOD_VERDICT("return.verdict", "verdict"),
  STOOD_QUESTION("return.question"),
  GOING_ON("return.after-stop"),
  STOPPED("stop.plain"),
  STOPPED_WITH_PLAN("stop.with-plan"),
  RESTARTED("restart.done"),
  FORGOTTEN("forget.done"),
  EXPORT("export.done"),
  NOT_CONFIRMED("confirm.no"),
  UNDONE("undo.done", "words"),
  UNDONE_PLAIN("undo.done-plain"),
  NOTHING_TO_UNDO("undo.nothing"),
  STATUS_PLAN("status.plan", "target"),
  STATUS_VERDICT("status.verdict", "verdict"),
  STATUS_QUESTION("status.question"),
  STATUS_NOTHING("status.nothing"),
  NO_EVIDENCE_YET("evidence.none"),
  NOT_UNDERSTOOD("repair.again"),
  NOT_UNDERSTOOD_OPEN("repair.open"),
  PUT_DIFFERENTLY("repair.puzzled"),
  NO_MOMENT("repair.no-moment"),
  NOTED("repair.noted"),
  NOTHING_HAPPENED("repair.nothing-happened"),
  SKIPPED("repair.skipped"),
  UNKNOWN_NOTED("repair.unknown"),
  PLAN_ON_THE_TABLE("plan.on-the-table"),
  OFFER_CHOICES("repair.choices"),
  LEAVE_TOPIC("repair.leave"),
  MISHEARD("repair.misheard"),
  STALE_CHOICE("repair.stale"),

  // Side questions

  OPINION_PROVEN("opinion.proven", "technology", "easier", "?opinion", "?figure", "?count"),
  OPINION_CARE("opinion.care", "technology", "easier", "?opinion", "?figure", "?count"),
  OPINION_UNPROVEN("opinion.unproven", "technology", "?easier", "?opinion", "?figure", "?count"),
  FIGURE("opinion.figure", "claim", "source", "?year", "?caution"),
  OPINION_UNKNOWN("opinion.unknown"),
  LEARN_LATER("learn.later"),
  LEARN_PLAN("learn.plan", "target"),
  BRIEF_ASKS("brief.asks", "required", "?nice", "?problem"),
  BRIEF_MATCH("brief.match", "has", "?missing"),
  BRIEF_EMPTY("brief.empty"),

  // Danger to a person: fixed lines, never reworded

  SAFETY_FIRST("safety.first"),
  SAFETY_LINES("safety.lines", "lines"),
  SAFETY_NO_LINES("safety.no-lines"),
  ASK_SAFETY("ask.safety"),
  SAFETY_STAY("safety.stay"),
  SAFETY_AGAIN("safety.again"),
  SAFETY_NOT_SURE("safety.not-sure"),
  SAFETY_EASED("safety.eased"),
  SAFETY_BACK("safety.back"),
  SAFETY_NEXT_TIME("safety.next-time"),

  // Labels on buttons

  LABEL_YES("label.yes"),
  LABEL_NO("label.no"),
  LABEL_UNKNOWN("label.unknown"),
  LABEL_WHOLE_FIELD("label.whole-field"),
  LABEL_SEGMENT("label.segment", "segment"),
  LABEL_QUICK("label.quick"),
  LABEL_DEEP("label.deep"),
  LABEL_DEPENDS("label.depends"),
  LABEL_ACCEPT("label.accept"),
  LABEL_SMALLER("label.smaller"),
  LABEL_OTHER("label.other"),
  LABEL_KEEP("label.keep"),
  LABEL_FINISH("label.finish"),
  LABEL_DONE("label.done"),
  LABEL_PARTLY("label.partly"),
  LABEL_MISSED("label.missed"),
  LABEL_SAFE("label.safe"),
  LABEL_UNSURE("label.unsure"),
  LABEL_UNSAFE("label.unsafe"),
  LABEL_LOST_BID("label.lost-bid"),
  LABEL_ASKED_FOR("label.asked-for"),
  LABEL_POSTS("label.posts"),
  LABEL_NOTHING_HAPPENED("label.nothing-happened"),
  LABEL_STAYED("label.stayed"),
  LABEL_PRAISED("label.praised"),
  LABEL_LEFT("label.left"),
  LABEL_LATE("label.late"),
  LABEL_WRONG("label.wrong"),
  LABEL_COSTLY("label.costly"),
  LABEL_NOTHING_URGENT("label.nothing-urgent");

  private final String key;
  private final Set<String> always;
  private final Set<String> sometimes;

  Line(String key, String... placeholders) {
    this.key = key;
    this.always =
        Arrays.stream(placeholders).filter(p -> !p.startsWith("?")).collect(Collectors.toSet());
    this.sometimes =
        Arrays.stream(placeholders)
            .filter(p -> p.startsWith("?"))
            .map(p -> p.substring(1))
            .collect(Collectors.toSet());
  }

  /// The key in `prompts/messages`, such as `industry.not-one-thing`.
  public String key() {
    return key;
  }

  /// The placeholders that are always filled.
  public Set<String> always() {
    return always;
  }

  /// The placeholders that are filled where the case allows; only within `[…]` in a line.
  public Set<String> sometimes() {
    return sometimes;
  }
}
