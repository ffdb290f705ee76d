package io.weakspot.questions.importing.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.weakspot.questions.wording.Sameness;

/**
 * Finds what carries the questions of a document. Each shape that a block can have, such
 * as a heading of the third level, a number at the left margin or a bullet, is a
 * candidate; how many there are, how many of them read as questions, whether their
 * numbers run on and how far they reach decide which it is.
 */
final class FindingCarriers {

	private static final double ALMOST_ALL = 0.85;

	private final Document document;

	private final List<Carrier> labelled = new ArrayList<>();

	private final Map<String, Integer> lastSaidAt = new HashMap<>();

	private FindingCarriers(Document document) {
		this.document = document;
		for (int at = 0; at < document.blocks().size(); at++) {
			Block block = document.blocks().get(at);
			if (canCarry(block, at)) {
				Carrier carrier = new Carrier(at, block, Label.of(block));
				this.labelled.add(carrier);
				this.lastSaidAt.put(Sameness.key(carrier.label().rest()), at);
			}
		}
	}

	/**
	 * The blocks that questions begin with, in order; none when nothing speaks for any.
	 */
	static List<Carrier> in(Document document) {
		return new FindingCarriers(document).find();
	}

	private List<Carrier> find() {
		Map<Shape, List<Carrier>> shapes = new LinkedHashMap<>();
		for (Carrier carrier : this.labelled) {
			Shape.of(carrier)
				.ifPresent((shape) -> shapes.computeIfAbsent(shape, (key) -> new ArrayList<>()).add(carrier));
		}
		return shapes.entrySet()
			.stream()
			.map((entry) -> candidate(entry.getKey(), entry.getValue()))
			.flatMap(Optional::stream)
			.max(Comparator.comparingDouble(Candidate::score))
			.map(this::completed)
			.orElse(List.of());
	}

	private Optional<Candidate> candidate(Shape shape, List<Carrier> all) {
		List<Carrier> chosen = chosen(shape, all);
		double asking = chosen.stream().mapToDouble(this::asking).average().orElse(0);
		double share = (shape.style() == Label.Style.BARE) ? chosen.size() / (double) all.size() : 1;
		if (chosen.size() < shape.fewest() || asking < shape.leastAsking() || share < shape.leastShare()) {
			return Optional.empty();
		}
		if (share >= ALMOST_ALL && shape.style() == Label.Style.BARE) {
			chosen = all.stream().filter((carrier) -> asking(carrier) >= Asking.LIKELY || isSubject(carrier)).toList();
		}
		double run = NumberRun.continuity(numbers(chosen));
		double reach = (chosen.getLast().at() - chosen.getFirst().at() + 1) / (double) this.document.blocks().size();
		double score = chosen.size() * asking * shape.weight() * (0.5 + run / 2) * (0.5 + reach / 2);
		return Optional.of(new Candidate(shape, chosen, isContents(chosen) ? score / 50 : score));
	}

	private List<Carrier> chosen(Shape shape, List<Carrier> all) {
		return switch (shape.style()) {
			case ASKING -> all;
			case COUNTING -> NumberRun.of(all.stream().map(this::numbered).toList()).stream().map(all::get).toList();
			case BARE -> all.stream().filter((carrier) -> asking(carrier) >= Asking.LIKELY).toList();
		};
	}

	private List<Carrier> completed(Candidate best) {
		List<Carrier> carriers = withoutContents(best.carriers());
		return (best.shape().style() == Label.Style.COUNTING) ? withGapsFilled(carriers) : carriers;
	}

	// One question of a run may be formatted unlike the others: the missing number says
	// so.
	private List<Carrier> withGapsFilled(List<Carrier> carriers) {
		TreeMap<Integer, Carrier> filled = new TreeMap<>();
		carriers.forEach((carrier) -> filled.put(carrier.at(), carrier));
		for (int next = 1; next < carriers.size(); next++) {
			Carrier before = carriers.get(next - 1);
			Carrier after = carriers.get(next);
			int missing = number(before) + 1;
			if (number(after) == missing + 1) {
				this.labelled.stream()
					.filter((other) -> other.at() > before.at() && other.at() < after.at() && number(other) == missing
							&& asking(other) >= Asking.LIKELY)
					.findFirst()
					.ifPresent((other) -> filled.put(other.at(), other));
			}
		}
		return List.copyOf(filled.values());
	}

	// A table of contents in the same shape as the questions stands before them and has
	// no answers.
	private List<Carrier> withoutContents(List<Carrier> carriers) {
		int contents = 0;
		while (contents < carriers.size() && isContents(carriers.get(contents), carriers, contents)) {
			contents++;
		}
		return (contents >= 3) ? carriers.subList(contents, carriers.size()) : carriers;
	}

	private boolean isContents(List<Carrier> carriers) {
		int entries = 0;
		for (int at = 0; at < carriers.size(); at++) {
			entries += isContents(carriers.get(at), carriers, at) ? 1 : 0;
		}
		return entries >= 0.6 * carriers.size();
	}

	private boolean isContents(Carrier carrier, List<Carrier> carriers, int index) {
		boolean alone = index + 1 == carriers.size() || carriers.get(index + 1).at() == carrier.at() + 1
				|| this.document.blocks().get(carrier.at() + 1).kind() == Block.Kind.HEADING;
		boolean comesAgain = this.lastSaidAt.getOrDefault(Sameness.key(carrier.label().rest()), -1) > carrier.at();
		return alone && FirstLine.of(carrier).answer() == null
				&& (comesAgain || Markup.leadsWithin(carrier.block().text()));
	}

	// Among headings and bullets that nearly all ask, the rest name a subject to talk
	// about.
	private static boolean isSubject(Carrier carrier) {
		String rest = carrier.label().rest();
		return carrier.block().kind() == Block.Kind.ITEM && rest.split("\\s+").length >= 2
				&& !Markup.isLink(carrier.block().text());
	}

	// A label may stand alone, with the question below it.
	private double asking(Carrier carrier) {
		boolean alone = carrier.label().rest().isBlank() && carrier.at() + 1 < this.document.blocks().size();
		return Asking.likelihood(
				alone ? Markup.plain(this.document.blocks().get(carrier.at() + 1).text()) : carrier.label().rest());
	}

	private NumberRun.Numbered numbered(Carrier carrier) {
		return new NumberRun.Numbered(number(carrier), asking(carrier));
	}

	private static int number(Carrier carrier) {
		Integer number = carrier.label().number();
		return (number != null) ? number : -1;
	}

	private static List<Integer> numbers(List<Carrier> carriers) {
		return carriers.stream().map(FindingCarriers::number).filter((number) -> number >= 0).toList();
	}

	private static boolean canCarry(Block block, int at) {
		return switch (block.kind()) {
			case HEADING, SUMMARY -> true;
			case LINE -> at == 0 || block.gap() > 0 || Label.mayBegin(block.text());
			case ITEM -> block.checked() == null;
			case CODE, TABLE, RULE, MARKUP -> false;
		};
	}

	private record Candidate(Shape shape, List<Carrier> carriers, double score) {
	}

}
