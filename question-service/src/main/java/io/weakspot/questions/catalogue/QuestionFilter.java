package io.weakspot.questions.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Which questions to list.
 *
 * @param words all of which the text or code has to hold, in any order and case
 */
public record QuestionFilter(Collection<String> bankIds, @Nullable String topic, @Nullable Level level,
		@Nullable Intent intent, List<String> words) {

	public static QuestionFilter ofBanks(Collection<String> bankIds) {
		return new QuestionFilter(bankIds, null, null, null, List.of());
	}

	Query query(@Nullable String afterId) {
		List<Criteria> all = new ArrayList<>();
		all.add(where("bankId").in(this.bankIds));
		all.add(where("deleted").is(false));
		if (afterId != null) {
			all.add(where("_id").gt(afterId));
		}
		if (this.topic != null) {
			all.add(where("content.topics._id").is(this.topic));
		}
		if (this.level != null) {
			all.add(where("content.level").is(this.level));
		}
		if (this.intent != null) {
			all.add(where("content.intent").is(this.intent));
		}
		this.words.forEach((word) -> all.add(holds(word)));
		return Query.query(new Criteria().andOperator(all));
	}

	private static Criteria holds(String word) {
		Pattern literally = Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE);
		return new Criteria().orOperator(where("content.text").regex(literally),
				where("content.code").regex(literally));
	}

}
