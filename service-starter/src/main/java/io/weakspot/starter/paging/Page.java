package io.weakspot.starter.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

import io.weakspot.starter.problems.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most as many as were asked for
 * @param nextCursor where the next page begins, or null on the last
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

	private static final int DEFAULT_LIMIT = 50;

	private static final int MAX_LIMIT = 200;

	/**
	 * Makes a page from one element more than it holds, which tells whether there is a
	 * next one.
	 * @param position what a page can be resumed after, for an element
	 */
	public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> position) {
		if (oneMore.size() <= limit) {
			return new Page<>(oneMore, null);
		}
		List<T> items = oneMore.subList(0, limit);
		byte[] last = position.apply(items.getLast()).getBytes(StandardCharsets.UTF_8);
		return new Page<>(items, Base64.getUrlEncoder().withoutPadding().encodeToString(last));
	}

	/**
	 * One page of a list that is here as a whole.
	 * @param after the place of the last element of the page before, or null; one that is
	 * gone begins at the start
	 * @param place where an element stands, different for each
	 */
	public static <T> Page<T> within(List<T> all, int limit, @Nullable String after, Function<T, String> place) {
		int from = (after != null) ? all.stream().map(place).toList().indexOf(after) + 1 : 0;
		return of(all.subList(from, Math.min(all.size(), from + limit + 1)), limit, place);
	}

	/**
	 * The limit to use for the one that was asked for.
	 * @throws Problem when it is not from 1 to 200
	 */
	public static int limit(@Nullable Integer asked) {
		int limit = (asked != null) ? asked : DEFAULT_LIMIT;
		if (limit < 1 || limit > MAX_LIMIT) {
			throw Problem.malformed("limit goes from 1 to " + MAX_LIMIT + ".");
		}
		return limit;
	}

	/**
	 * The position that a cursor stands for, or null for the first page.
	 * @throws Problem when the cursor is none of ours
	 */
	public static @Nullable String position(@Nullable String cursor) {
		try {
			return (cursor != null) ? new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8) : null;
		}
		catch (IllegalArgumentException ex) {
			throw Problem.malformed("The cursor is none that was given out. Leave it out to begin at the start.");
		}
	}

	public <R> Page<R> map(Function<T, R> mapping) {
		return new Page<>(this.items.stream().map(mapping).toList(), this.nextCursor);
	}

}
