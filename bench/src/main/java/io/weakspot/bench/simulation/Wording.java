package io.weakspot.bench.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

import io.weakspot.bench.simulation.KnownQuestion.Point;

/**
 * Puts into words what a learner wants to say, as people talk: key points in one of their
 * phrasings with a few words of one's own around it, gaps filled with talk that says
 * nothing or belongs to another question.
 */
final class Wording {

	private static final double MERGED = 0.25;

	private static final double FILLED = 0.6;

	private static final double STRAYED = 0.3;

	private static final List<String> LEADS = List.of("", "", "", "I'd say ", "As far as I know, ",
			"The way I understand it, ", "What matters is that ", "In short, ", "In practice, ",
			"From what I have seen, ");

	private static final List<String> FURTHER = List.of("", "", "", "Also, ", "Then, ", "On top of that, ", "And ",
			"Besides, ");

	private static final List<String> VAGUE = List.of("There is a bit more to it, I would have to look that up.",
			"I have used this before, the details escape me right now.",
			"There was something else, it will come back to me later.", "It is a topic that I want to read up on.",
			"You find it in the documentation, I look it up each time.");

	private static final List<String> NOTHING = List.of("I don't know, sorry.", "I have not used this yet.",
			"I would have to look this up.", "No idea, I have only heard the name.",
			"I have seen this somewhere, I can't explain it.");

	private static final List<String> EXAMPLES = List.of("In my last project we used exactly this.",
			"We had this in our shop application.", "I once fixed that in a small web site for a friend.",
			"I have reviewed code that did this.");

	private static final List<String> TRADE_OFFS = List.of(
			"The trade-off for %s is less effort now, but more complexity later.",
			"With %s it gets simpler, however it costs some speed and flexibility.",
			"The downside for %s is some extra overhead, but it is easier to maintain.");

	/** What betrays that both sides were weighed. */
	private static final Pattern WEIGHED = Pattern.compile(
			"\\b(?:but|however|although|though|whereas|while|trade-?off|downside|drawback|cost|costs|otherwise|instead of|rather than|unless)\\b",
			Pattern.CASE_INSENSITIVE);

	private final List<KnownQuestion> bank;

	Wording(List<KnownQuestion> bank) {
		this.bank = List.copyOf(bank);
	}

	/** The answer as it is typed; the same for the same chance. */
	String of(KnownQuestion question, Intention intention, RandomGenerator chance) {
		List<String> sentences = new ArrayList<>(statements(question, intention, chance));
		int missing = question.wanted().size() - intention.covered().size();
		if (sentences.isEmpty()) {
			sentences.add(oneOf(NOTHING, chance));
		}
		else if (missing > 0 && chance.nextDouble() < FILLED) {
			sentences.add(oneOf(VAGUE, chance));
		}
		if (missing > question.wanted().size() / 2 && chance.nextDouble() < STRAYED) {
			sentences.add(strayed(question, chance));
		}
		if (intention.example()) {
			sentences.add(oneOf(EXAMPLES, chance));
		}
		if (intention.tradeOff()) {
			sentences.add(oneOf(TRADE_OFFS, chance).formatted(subject(question)));
		}
		return String.join(" ", sentences);
	}

	private static List<String> statements(KnownQuestion question, Intention intention, RandomGenerator chance) {
		List<String> said = new ArrayList<>();
		List<Point> order = new ArrayList<>(question.points());
		Collections.shuffle(order, new Random(chance.nextLong()));
		for (Point point : order) {
			if (intention.covered().contains(point.id())) {
				String words = phrased(point, intention.tradeOff(), chance);
				if (!said.isEmpty() && chance.nextDouble() < MERGED) {
					said.add(withoutEnd(said.removeLast()) + ", and " + inner(words) + ".");
				}
				else {
					String lead = oneOf(said.isEmpty() ? LEADS : FURTHER, chance);
					said.add((lead.isEmpty() ? words : lead + inner(words)) + ".");
				}
			}
			if (point.id().equals(intention.misconception())) {
				said.add(phrased(point, true, chance) + ".");
			}
		}
		return said;
	}

	/** One way to say it; somebody who never weighs both sides avoids those that do. */
	private static String phrased(Point point, boolean weighing, RandomGenerator chance) {
		List<String> ways = new ArrayList<>(point.phrasings());
		ways.add(point.text());
		List<String> oneSided = ways.stream().filter((way) -> !WEIGHED.matcher(way).find()).toList();
		return withoutEnd(oneOf((weighing || oneSided.isEmpty()) ? ways : oneSided, chance));
	}

	/** A sentence that is right elsewhere. */
	private String strayed(KnownQuestion question, RandomGenerator chance) {
		List<KnownQuestion> others = this.bank.stream()
			.filter((other) -> Collections.disjoint(other.topics().keySet(), question.topics().keySet()))
			.toList();
		return others.isEmpty() ? oneOf(VAGUE, chance)
				: oneOf(others.get(chance.nextInt(others.size()))
					.wanted()
					.stream()
					.map((point) -> withoutEnd(point.text()) + ".")
					.toList(), chance);
	}

	/** What the question is about, in a word that can stand in any sentence. */
	private static String subject(KnownQuestion question) {
		String topic = question.topics().keySet().stream().sorted().findFirst().orElse("it");
		return topic.substring(topic.indexOf('-') + 1).replace('-', ' ');
	}

	private static String withoutEnd(String sentence) {
		return sentence.replaceFirst("[.!?\\s]+$", "");
	}

	/** As it is written inside a sentence: names and code keep their capitals. */
	private static String inner(String sentence) {
		boolean word = sentence.length() > 1 && Character.isLowerCase(sentence.charAt(1)) || sentence.startsWith("A ");
		return word ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1) : sentence;
	}

	private static <T> T oneOf(List<T> choices, RandomGenerator chance) {
		return choices.get(chance.nextInt(choices.size()));
	}

}
