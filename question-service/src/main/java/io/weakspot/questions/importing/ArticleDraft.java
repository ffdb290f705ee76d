package io.weakspot.questions.importing;

import java.util.ArrayList;
import java.util.List;

import io.weakspot.questions.catalogue.DerivingKeyPoints;
import io.weakspot.questions.catalogue.FollowUp;
import io.weakspot.questions.catalogue.Intent;
import io.weakspot.questions.catalogue.Level;
import io.weakspot.questions.catalogue.Option;
import io.weakspot.questions.catalogue.QuestionContent;
import io.weakspot.questions.catalogue.QuestionKind;
import io.weakspot.questions.catalogue.QuestionRules;
import io.weakspot.questions.importing.structure.Article;
import io.weakspot.questions.wording.IntentWording;

/** Makes a draft of a bank from an article. */
final class ArticleDraft {

	private ArticleDraft() {
	}

	static Reading of(Article article) {
		List<Reading.DraftQuestion> questions = new ArrayList<>();
		List<Reading.LeftOut> leftOut = new ArrayList<>();
		article.leftOut().forEach((rest) -> leftOut.add(new Reading.LeftOut(rest.excerpt(), rest.reason())));
		int number = 0;
		for (Article.Found found : article.questions()) {
			number++;
			QuestionContent content = content(found);
			if (found.text().isBlank() || !QuestionRules.oversizes(content).isEmpty()) {
				leftOut.add(new Reading.LeftOut(excerpt(found),
						"question " + number + " of the document is empty or too long"));
			}
			else {
				questions.add(new Reading.DraftQuestion(null, found.section(), content));
			}
		}
		return new Reading.Draft(null, article.title(), null, null, null, article.announced(), List.of(), List.of(),
				questions, leftOut);
	}

	private static QuestionContent content(Article.Found found) {
		List<Option> options = options(found.choices());
		long right = options.stream().filter(Option::correct).count();
		QuestionKind kind = options.isEmpty() ? QuestionKind.OPEN
				: (right > 1) ? QuestionKind.MULTIPLE : QuestionKind.SINGLE;
		return DerivingKeyPoints.in(new QuestionContent(found.text(), found.code(), kind, options, List.of(),
				Level.of((found.level() != null) ? found.level() : "").orElse(Level.FRESHER),
				Intent.of(IntentWording.of(found.text())).orElse(Intent.EXPLAIN), found.answer(), List.of(),
				found.followUps().stream().map((text) -> new FollowUp(null, text)).toList(), null, null, null, null));
	}

	private static List<Option> options(List<Article.Choice> choices) {
		List<Option> options = new ArrayList<>();
		for (Article.Choice choice : choices) {
			options.add(new Option(Character.toString('a' + options.size()), choice.text(), choice.correct()));
		}
		return options;
	}

	private static String excerpt(Article.Found found) {
		return (found.text().length() > 200) ? found.text().substring(0, 200) + "…" : found.text();
	}

}
