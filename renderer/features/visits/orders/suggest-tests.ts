import type { TestPanelItem } from '#shared/contract/test-orders.ts';
import { commonPanels, commonTests } from '#shared/domain/common-tests.ts';
import { nameWords } from '#shared/domain/name-words.ts';
import type { OfferedTest, TestPanel } from '#shared/domain/test-choices.ts';
import { holdsAll } from '#shared/domain/timeline.ts';

/** What is ordered by one choice: a test, or the tests of a panel. */
export interface TestSuggestion {
  key: string;
  name: string;
  tests: TestPanel['tests'];
  isPanel: boolean;
  isFavourite: boolean;
}

const MOST_SHOWN = 12;

const routine = (test: OfferedTest) => ({ ...test, urgency: 'routine' as const });

const single = (test: OfferedTest, isFavourite: boolean): TestSuggestion => ({
  key: `test ${test.testName}`,
  name: test.testName,
  tests: [routine(test)],
  isPanel: false,
  isFavourite,
});

const usualPanels: readonly TestSuggestion[] = Object.entries(commonPanels).map(([name, names]) => ({
  key: `panel ${name}`,
  name,
  tests: commonTests.filter(({ testName }) => names.includes(testName)).map(routine),
  isPanel: true,
  isFavourite: false,
}));

/**
 * What is offered while one types: one's favourites first, then the panels of the person and of the clinic, then those that come with
 * the application and the tests of daily practice. With nothing typed, favourites and panels only.
 */
export function suggestTests(
  typed: string,
  favourites: readonly OfferedTest[],
  panels: readonly TestPanelItem[],
): TestSuggestion[] {
  const searched = nameWords(typed);
  const marked = new Set(favourites.map(({ testName }) => testName));
  const offered = [
    ...favourites.map((test) => single(test, true)),
    ...panels.map(({ _id, name, tests }) => ({
      key: `panel ${_id}`,
      name,
      tests,
      isPanel: true,
      isFavourite: false,
    })),
    ...usualPanels,
    ...(searched.length > 0
      ? commonTests.filter(({ testName }) => !marked.has(testName)).map((test) => single(test, false))
      : []),
  ];
  return offered.filter(({ name }) => holdsAll(name, searched)).slice(0, MOST_SHOWN);
}

/** The test that is meant by words alone: one of daily practice where they are its name, otherwise one of no known type. */
export function testOfWords(typed: string): OfferedTest {
  const testName = typed.trim();
  const known = commonTests.find((test) => test.testName.toLowerCase() === testName.toLowerCase());
  return known ?? { testName, type: 'other' };
}
