package io.weakspot.questions.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import io.weakspot.questions.catalogue.DerivingKeyPoints;
import io.weakspot.questions.catalogue.Intent;
import io.weakspot.questions.catalogue.KeyPoint;
import io.weakspot.questions.catalogue.Level;
import io.weakspot.questions.catalogue.Option;
import io.weakspot.questions.catalogue.QuestionContent;
import io.weakspot.questions.catalogue.QuestionKind;
import io.weakspot.questions.catalogue.QuestionRules;
import io.weakspot.questions.catalogue.Topic;
import io.weakspot.questions.catalogue.TopicWeight;
import io.weakspot.questions.importing.quiz.Quiz;
import io.weakspot.questions.wording.IntentWording;
import io.weakspot.questions.wording.Sameness;
import io.weakspot.questions.wording.Slug;

/** Makes a draft of a bank from the file of another quiz or card program. */
final class QuizDraft {

	private static final int EXCERPT = 200;

	private final List<Reading.DraftQuestion> questions = new ArrayList<>();

	private final List<Reading.LeftOut> leftOut = new ArrayList<>();

	private final PathTopics topics;

	private QuizDraft(PathTopics topics) {
		this.topics = topics;
	}

	static Reading of(Quiz quiz) {
		PathTopics topics = new PathTopics(quiz.items().stream().map(Quiz.Item::category).toList());
		QuizDraft draft = new QuizDraft(topics);
		quiz.leftOut().forEach((rest) -> draft.leftOut.add(new Reading.LeftOut(rest.excerpt(), rest.reason())));
		quiz.items().forEach(draft::add);
		if (topics.passedOver() > 0) {
			draft.leftOut.add(new Reading.LeftOut(topics.passedOver() + " tags and categories",
					"a question has a few topics at most, and a bank some thousands"));
		}
		return new Reading.Draft(null, topics.title(), null, null, null, null, topics.all(), List.of(), draft.questions,
				draft.leftOut);
	}

	private void add(Quiz.Item item) {
		List<TopicWeight> weights = this.topics.of(item.category(), item.tags());
		QuestionContent content = content(item, weights);
		Optional<String> broken = QuestionRules
			.violations(content, weights.stream().map(TopicWeight::id).collect(Collectors.toSet()))
			.stream()
			.filter((violation) -> !weights.isEmpty() || !"topics".equals(violation.field()))
			.map(QuestionRules.Violation::message)
			.findFirst();
		if (broken.isPresent()) {
			this.leftOut.add(new Reading.LeftOut(excerpt(item), "a question that breaks a rule: " + broken.get()));
			return;
		}
		this.questions.add(new Reading.DraftQuestion(id(item), null, content));
	}

	private static QuestionContent content(Quiz.Item item, List<TopicWeight> weights) {
		List<Option> options = new ArrayList<>();
		for (Quiz.Choice choice : item.choices()) {
			options.add(new Option(letters(options.size()), choice.text(), choice.right()));
		}
		long right = options.stream().filter(Option::correct).count();
		QuestionKind kind = options.isEmpty() ? QuestionKind.OPEN
				: (right > 1) ? QuestionKind.MULTIPLE : QuestionKind.SINGLE;
		return DerivingKeyPoints.in(new QuestionContent(item.text(), item.code(), kind, options, weights, Level.FRESHER,
				Intent.of(IntentWording.of(item.text())).orElse(Intent.EXPLAIN), item.answer(), points(item), List.of(),
				null, null, null, null));
	}

	// What a file names as the answer somebody wrote: it is not derived.
	private static List<KeyPoint> points(Quiz.Item item) {
		List<KeyPoint> points = new ArrayList<>();
		for (Quiz.Point point : item.points()) {
			points.add(new KeyPoint("point-" + (points.size() + 1), point.text(), KeyPoint.Kind.MUST, point.phrasings(),
					false));
		}
		return points;
	}

	private static String letters(int number) {
		String last = Character.toString('a' + number % 26);
		return (number < 26) ? last : letters(number / 26 - 1) + last;
	}

	// The order of ids is the order of questions, so the number comes first. A name that
	// only repeats the question's first words says nothing more.
	private String id(Quiz.Item item) {
		String number = String.format(Locale.ROOT, "%04d", this.questions.size() + 1);
		String name = (item.name() != null) ? item.name() : "";
		if (name.isEmpty() || Sameness.key(item.text()).startsWith(Sameness.key(name))) {
			return number;
		}
		String slug = Slug.of(name);
		if (slug.matches("[a-z0-9-]{1,59}")) {
			return number + "-" + slug;
		}
		this.leftOut.add(new Reading.LeftOut(shortened(name), "the name of question " + number));
		return number;
	}

	private static String excerpt(Quiz.Item item) {
		String said = !item.text().isBlank() ? item.text() : String.valueOf(item.code());
		String choices = item.choices().stream().map(Quiz.Choice::text).collect(Collectors.joining("; "));
		return shortened((said + " " + choices).strip());
	}

	private static String shortened(String text) {
		return (text.length() > EXCERPT) ? text.substring(0, EXCERPT) + "…" : text;
	}

}
