package io.weakspot.analytics;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTest {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("io.weakspot.analytics");

	@Test
	void theDomainKnowsJavaAlone() {
		classes().that()
			.resideInAPackage("..analytics.domain..")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", "org.jspecify..", "io.weakspot.analytics.domain..")
			.check(CLASSES);
	}

	@Test
	void featuresHaveNoCycles() {
		slices().matching("io.weakspot.analytics.(*)..").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void theTopologyKnowsNeitherWebNorDatabase() {
		noClasses().that()
			.resideInAPackage("..analytics.topology..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.web..", "org.springframework.data..", "com.mongodb..",
					"io.weakspot.analytics.readmodel..", "io.weakspot.analytics.generation..",
					"io.weakspot.analytics.report..", "io.weakspot.analytics.live..")
			.check(CLASSES);
	}

	@Test
	void onlyTheReadModelKnowsTheDatabase() {
		noClasses().that()
			.resideOutsideOfPackages("..analytics.readmodel..", "..analytics.generation..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.data..", "com.mongodb..", "org.bson..")
			.check(CLASSES);
	}

	@Test
	void onlyKafkaListenersWait() {
		noClasses().that()
			.haveSimpleNameNotEndingWith("Facts")
			.should()
			.callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates
				.target(com.tngtech.archunit.base.DescribedPredicate.describe("block",
						(target) -> target.getName().startsWith("block")
								&& (target.getOwner().isAssignableTo(Mono.class)
										|| target.getOwner().isAssignableTo(Flux.class)))))
			.check(CLASSES);
	}

}
