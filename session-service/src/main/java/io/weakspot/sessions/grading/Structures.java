package io.weakspot.sessions.grading;

import java.util.List;
import java.util.regex.Pattern;

import io.weakspot.sessions.domain.Grade.Flag;
import io.weakspot.sessions.domain.Grade.Structure;

/** Finds in an answer the three things that make it sound thought through. */
final class Structures {

	private static final Pattern PREAMBLE = Pattern.compile(
			"^(?:(?:so|well|ok|okay|um+|uh+|hmm|right|yes|yeah|hi|hello|thanks?)[\\s,.]+)*(?:(?:that(?:'s| is)|this is) (?:a|an) "
					+ "(?:\\w+ )?(?:good|great|interesting|nice|tricky|hard|common|broad) (?:question|one|topic)|(?:good|great|nice) question"
					+ "|let me (?:think|see|start)|i(?:'ll| will| would like to| want to| am going to|'m going to) (?:try|start|begin|talk|explain|answer|tell)"
					+ "|before i (?:answer|start)|to answer (?:this|that|your)|there (?:are|is) (?:a lot|many|so much)|(?:it|that) depends"
					+ "|i think i (?:know|remember)|i(?:'m| am) not sure|in today's)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern OWN_WORK = Pattern.compile(
			"\\b(?:i|we)(?:'d| had| have|'ve)? (?:once |recently |also |just |actually |then )?(?:built|used|worked|wrote|fixed|had|ran|saw|found|moved|"
					+ "switched|added|made|hit|shipped|debugged|migrated|replaced|measured|noticed|learned|learnt|changed|set up|ended up|spent|"
					+ "faced|implemented|deployed|maintained|refactored|got|cut|split|introduced|needed|removed|put|solved|chose|started|tried|kept|wrote|rewrote|profiled)\\b"
					+ "|\\b(?:in|on|at|for) (?:my|our) (?:\\w+ )?(?:last|previous|current|old|own|first|former)?\\s?(?:\\w+ )?(?:project|job|team|company|work|shop|"
					+ "app|product|internship|startup|codebase|site|service)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern CONTRAST = Pattern.compile(
			"\\b(?:but|however|although|though|whereas|while|trade-?off|downside|drawback|disadvantage|at the cost|at the expense|in exchange|"
					+ "on the other hand|the price|the cost|costs?|the catch|in return|otherwise|instead of|rather than|unless|depends on)\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern COST = Pattern.compile(
			"\\b(?:cost\\w*|slow\\w*|fast\\w*|memory|complex\\w*|simpl\\w+|harder|easier|hard|risk\\w*|more|less|fewer|extra|additional|worse|better|"
					+ "cheap\\w*|expensive|overhead|lose|loses|losing|limit\\w*|maintain\\w*|stale|consisten\\w+|latency|duplicat\\w+|lock\\w*|"
					+ "price|downside|drawback|disadvantage|trade-?off|flexib\\w+|scal\\w+|effort|secur\\w+|unsafe|hidden|invisible|surpris\\w+|boilerplate)\\b",
			Pattern.CASE_INSENSITIVE);

	private Structures() {
	}

	/**
	 * Looks for the three flags.
	 * @param statements the answer's statements, noise left out
	 * @param relevance how near each of them is to what the question asks, 0 to 1
	 * @param relevant from which relevance on a statement is about the question
	 */
	static Structure of(List<Statement> statements, double[] relevance, double relevant) {
		Flag direct = Flag.missing();
		Flag example = Flag.missing();
		Flag tradeOff = Flag.missing();
		for (int i = 0; i < statements.size(); i++) {
			String spoken = statements.get(i).spoken();
			String quote = statements.get(i).quote();
			if (i == 0 && relevance[i] >= relevant && !PREAMBLE.matcher(spoken).find()) {
				direct = new Flag(true, quote);
			}
			if (!example.found() && OWN_WORK.matcher(spoken).find()) {
				example = new Flag(true, quote);
			}
			if (!tradeOff.found() && relevance[i] >= relevant / 2 && CONTRAST.matcher(spoken).find()
					&& COST.matcher(spoken).find()) {
				tradeOff = new Flag(true, quote);
			}
		}
		return new Structure(direct, example, tradeOff);
	}

}
