package io.weakspot.questions.importing.structure;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

import io.weakspot.questions.wording.Sameness;
import org.jspecify.annotations.Nullable;

/**
 * Turns a document into questions. Every block ends up in a question or among what is
 * left out, with the reason.
 */
public final class StructuringArticle {

	private static final String UNTITLED = "Imported questions";

	private static final String BEFORE = "it stands before the first question";

	private static final String AFTER = "it comes after the last answer";

	private static final String SECTION = "it is the heading or introduction of a part";

	private static final String MARKUP = "page markup without words";

	private static final Pattern PART_OF_ANSWER = Pattern.compile(
			"^\\W*(?:(?:sample |model |short |the )?answers?|explanations?|examples?|solutions?|references?|output|notes?|hints?|code|syntax|additional links|good to hear)\\b.{0,30}$",
			Pattern.CASE_INSENSITIVE);

	private final Document document;

	private final Source source;

	private final List<Carrier> carriers;

	private final @Nullable String[] reasons;

	private final Map<Block, Integer> places = new IdentityHashMap<>();

	private final List<Body> bodies = new ArrayList<>();

	private StructuringArticle(Document document, List<Carrier> carriers) {
		this.document = document;
		this.source = new Source(document.lines());
		this.carriers = carriers;
		this.reasons = new String[document.blocks().size()];
		for (Block block : document.blocks()) {
			this.places.put(block, this.places.size());
		}
	}

	/**
	 * The article, without questions when nothing in the document reads as a list of
	 * them.
	 */
	public static Article of(Document document) {
		StructuringArticle article = new StructuringArticle(document, FindingCarriers.in(document));
		return article.carriers.isEmpty() ? new Article(title(document), null, List.of(), List.of())
				: article.structured();
	}

	private Article structured() {
		leaveOut(this.document.blocks().subList(0, this.carriers.getFirst().at()), BEFORE);
		for (int index = 0; index < this.carriers.size(); index++) {
			int from = this.carriers.get(index).at() + 1;
			int to = (index + 1 < this.carriers.size()) ? this.carriers.get(index + 1).at()
					: this.document.blocks().size();
			this.bodies.add(new Body(this.carriers.get(index), this.document.blocks().subList(from, to)));
		}
		this.bodies.forEach(this::cutAtHeading);
		this.bodies.forEach(this::removeNoise);
		if (!this.document.markup()) {
			cutAtSectionLines();
		}
		Set<String> repeated = repeated();
		this.bodies.forEach((body) -> removeEnd(body, repeated));
		cutTail(repeated);
		List<Article.Found> questions = questions();
		return new Article(title(), Sections.announced(titles()), questions, leftOut());
	}

	private void cutAtHeading(Body body) {
		Block first = body.carrier().block();
		List<Block> blocks = body.blocks();
		for (int at = 0; at < blocks.size(); at++) {
			Block block = blocks.get(at);
			boolean higher = first.kind() != Block.Kind.HEADING || block.depth() <= first.depth();
			if (block.kind() == Block.Kind.HEADING && higher && !PART_OF_ANSWER.matcher(block.text()).matches()) {
				leaveOut(body.cut(at), isLast(body) ? AFTER : SECTION);
			}
		}
	}

	private void removeNoise(Body body) {
		removeEach(body);
		int titles = this.document.markup() ? 0 : Noise.titlesAtEnd(body.blocks());
		if (titles > 0) {
			leaveOut(body.cut(body.blocks().size() - titles), Noise.TITLES);
		}
		while (!body.blocks().isEmpty() && body.blocks().getLast().kind() == Block.Kind.RULE) {
			leaveOut(body.cut(body.blocks().size() - 1), MARKUP);
		}
	}

	private void removeEach(Body body) {
		body.blocks().removeIf((block) -> {
			String reason = noise(block);
			if (reason != null) {
				leaveOut(List.of(block), reason);
			}
			return reason != null;
		});
	}

	private static @Nullable String noise(Block block) {
		if (block.kind() == Block.Kind.MARKUP) {
			return MARKUP;
		}
		if (block.kind() == Block.Kind.CODE || block.kind() == Block.Kind.TABLE) {
			return null;
		}
		if (Noise.isNavigation(block)) {
			return Noise.NAVIGATION;
		}
		return Noise.isPointer(block) ? Noise.POINTER : null;
	}

	private Set<String> repeated() {
		return Noise.repeated(this.bodies.stream().map(Body::blocks).toList(),
				this.carriers.stream().map((carrier) -> Sameness.key(carrier.label().rest())).toList(),
				this.carriers.stream().map((carrier) -> FirstLine.of(carrier).answer() != null).toList());
	}

	private void removeEnd(Body body, Set<String> repeated) {
		while (!body.blocks().isEmpty() && repeated.contains(Sameness.key(body.blocks().getLast().text()))) {
			leaveOut(body.cut(body.blocks().size() - 1), Noise.REPEATED);
		}
	}

	private void cutAtSectionLines() {
		SectionLines lines = new SectionLines(this.bodies.subList(0, this.bodies.size() - 1));
		for (int index = 1; index < this.bodies.size(); index++) {
			Body before = this.bodies.get(index - 1);
			OptionalInt heading = lines.before(before.blocks(), this.carriers.get(index),
					before.carrier().label().number());
			if (heading.isPresent()) {
				leaveOut(before.cut(heading.getAsInt()), SECTION);
			}
		}
		List<Block> preamble = this.document.blocks().subList(0, this.carriers.getFirst().at());
		OptionalInt first = lines.before(preamble, this.carriers.getFirst(), null);
		if (first.isPresent() && first.getAsInt() > 0) {
			leaveOut(preamble.subList(first.getAsInt(), preamble.size()), SECTION);
		}
	}

	private void cutTail(Set<String> repeated) {
		Body last = this.bodies.getLast();
		int from = Tail.in(last, this.bodies.subList(0, this.bodies.size() - 1), this.document.markup(), repeated);
		leaveOut(last.cut(from), AFTER);
	}

	private List<Article.Found> questions() {
		Sections sections = new Sections();
		List<Article.Found> found = new ArrayList<>();
		int passed = 0;
		for (Body body : this.bodies) {
			for (; passed < body.carrier().at(); passed++) {
				enter(passed, sections);
			}
			found.add(FoundQuestion.of(body, this.source, sections.name(), sections.level()));
		}
		return found;
	}

	// The document's title covers all parts and names none.
	private void enter(int at, Sections sections) {
		Block block = this.document.blocks().get(at);
		boolean leftOut = this.reasons[at] != null;
		if (at == 0 || !leftOut || Markup.plain(block.text()).equals(this.document.title())) {
			return;
		}
		if (block.kind() == Block.Kind.HEADING) {
			sections.enter(block.depth(), Markup.plain(block.text()));
		}
		else if (!this.document.markup() && SECTION.equals(this.reasons[at]) && !SECTION.equals(this.reasons[at - 1])) {
			sections.enter(1, block.text().strip());
		}
	}

	private List<Article.Rest> leftOut() {
		List<Article.Rest> rest = new ArrayList<>();
		List<Block> run = new ArrayList<>();
		for (int at = 0; at < this.reasons.length; at++) {
			String reason = this.reasons[at];
			if (reason != null) {
				run.add(this.document.blocks().get(at));
				boolean goesOn = at + 1 < this.reasons.length && reason.equals(this.reasons[at + 1]);
				if (!goesOn) {
					rest.add(rest(run, reason));
					run.clear();
				}
			}
		}
		return rest;
	}

	private Article.Rest rest(List<Block> run, String reason) {
		String text = this.source.text(run);
		String excerpt = (text.length() > 200) ? text.substring(0, 200) + "…" : text;
		return new Article.Rest(run.getFirst().from(), run.getLast().to(), excerpt, reason);
	}

	private void leaveOut(List<Block> blocks, String reason) {
		for (Block block : blocks) {
			this.reasons[Objects.requireNonNull(this.places.get(block))] = reason;
		}
	}

	private boolean isLast(Body body) {
		return body == this.bodies.getLast();
	}

	private List<String> titles() {
		List<String> titles = new ArrayList<>();
		titles.add(title());
		this.document.blocks()
			.stream()
			.limit(Math.min(4, this.carriers.getFirst().at()))
			.map(Block::text)
			.filter((text) -> text.length() <= 200)
			.forEach(titles::add);
		return titles;
	}

	private String title() {
		boolean titled = this.carriers.getFirst().at() > 0 || this.document.title() != null;
		return titled ? title(this.document) : UNTITLED;
	}

	private static String title(Document document) {
		if (document.title() != null) {
			return document.title();
		}
		return document.blocks()
			.stream()
			.filter((block) -> !document.markup() || block.kind() == Block.Kind.HEADING)
			.map((block) -> Markup.plain(block.text()))
			.filter((text) -> !text.isBlank())
			.findFirst()
			.map((text) -> (text.length() > 150) ? text.substring(0, 150) : text)
			.orElse(UNTITLED);
	}

}
