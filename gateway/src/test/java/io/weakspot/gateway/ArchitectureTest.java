package io.weakspot.gateway;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.data.mongodb.core.ReactiveMongoOperations;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "io.weakspot.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

	@ArchTest
	static final ArchRule featuresDoNotGoRoundInCircles = slices().matching("io.weakspot.gateway.(*)..")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule onlyAccountsTouchTheDatabase = noClasses().that()
		.resideOutsideOfPackage("..accounts..")
		.should()
		.dependOnClassesThat()
		.areAssignableTo(ReactiveMongoOperations.class);

	@ArchTest
	static final ArchRule nothingBlocks = noClasses().should()
		.callMethod(Mono.class, "block")
		.orShould()
		.callMethod(Flux.class, "blockFirst")
		.orShould()
		.callMethod(Flux.class, "blockLast");

	@ArchTest
	static final ArchRule theRulesOfPausesKnowNoFramework = classes().that()
		.haveSimpleName("Failures")
		.should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("java..", "org.jspecify..", "io.weakspot.gateway.tokens");

}
