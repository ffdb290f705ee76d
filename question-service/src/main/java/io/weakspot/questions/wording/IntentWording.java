package io.weakspot.questions.wording;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a question asks for, as its wording shows. */
public final class IntentWording {

	private static final List<Sign> SIGNS = List.of(
			sign("common-mistake", "mistake|pitfall|anti-?pattern|misconception|wrong with|go wrong|goes wrong"),
			sign("compare",
					"differences?\\b|differ\\b|differs\\b|different from|compare|comparison|versus|vs\\.?|distinguish|differentiate|contrast|better than|superior to"),
			sign("trade-off",
					"trade-?offs?|advantages?|disadvantages?|pros|cons|drawbacks?|benefits?|limitations?|downsides?|strengths|weaknesses"),
			sign("when-to-use",
					"when (should|would|do|to|is it|are|can)|in which (case|situation)s?|why (should|would) (you|we|i|one) use|use cases?|which .{0,40} (choose|prefer)"),
			sign("debug",
					"debug|troubleshoot|diagnose|fix|fails?\\b|failing|error message|what should you do if|not working|does not work|doesn.t work|slow\\b|memory leak|output of|will be (returned|printed|logged)|result of"),
			sign("apply",
					"how (do|can|would|should|could) (you|we|i|one)|how to|how is .{0,40} (done|implemented|configured|created)|write|implement|create|build|design|give an example|show|set up|steps"),
			sign("define",
					"^what (is|are|does .{0,40} mean|do you (mean|understand))|^define|^who|^name|^list|stand for"));

	private IntentWording() {
	}

	/** One of the contract's words for intents; explain when nothing else is said. */
	public static String of(String question) {
		String text = question.strip().toLowerCase(Locale.ROOT);
		String considered = (text.length() > 400) ? text.substring(0, 400) : text;
		return SIGNS.stream()
			.filter((sign) -> sign.pattern().matcher(considered).find())
			.map(Sign::intent)
			.findFirst()
			.orElse("explain");
	}

	private static Sign sign(String intent, String words) {
		return new Sign(intent, Pattern.compile("(?<![\\w-])(?:" + words + ")"));
	}

	private record Sign(String intent, Pattern pattern) {
	}

}
