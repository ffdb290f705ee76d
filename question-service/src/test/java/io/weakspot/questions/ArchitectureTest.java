package io.weakspot.questions;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "io.weakspot.questions", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

	@ArchTest
	static final ArchRule featuresHaveNoCycles = slices().matching("io.weakspot.questions.(*)..")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule findingQuestionsIsPureJava = classes().that()
		.resideInAPackage("..importing.structure..")
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("java..", "org.jspecify..", "..importing.structure..", "..wording..");

	@ArchTest
	static final ArchRule wordingIsPureJava = classes().that()
		.resideInAPackage("..wording..")
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("java..", "org.jspecify..", "..wording..");

	@ArchTest
	static final ArchRule lintingKnowsQuestionsAndNothingElse = classes().that()
		.resideInAPackage("..linting..")
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("java..", "org.jspecify..", "..linting..", "..wording..", "..catalogue..");

	@ArchTest
	static final ArchRule onlyTheCatalogueKnowsTheDatabase = noClasses().that()
		.resideOutsideOfPackage("..catalogue..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("com.mongodb..", "org.springframework.data..");

	@ArchTest
	static final ArchRule onlyKafkaListenersWait = noClasses().that()
		.haveSimpleNameNotEndingWith("Facts")
		.should()
		.callMethodWhere(describe("it blocks for a publisher",
				(call) -> call.getName().startsWith("block") && (call.getTargetOwner().isAssignableTo(Mono.class)
						|| call.getTargetOwner().isAssignableTo(Flux.class))));

}
