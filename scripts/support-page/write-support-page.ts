import type { Answer, CommandAnswer, Support } from './probe-support.ts';
import { headingAndName, type NamedTests, type TestFiles, testFor } from './tests-by-name.ts';

interface Tests {
  files: TestFiles;
  named: NamedTests;
}

const TESTS = '../../tests/integration/embedded-database';

/** The page, as Markdown. What is answered has its test beside it, what is refused the code of the error. */
export function writeSupportPage(support: Support, files: TestFiles, named: NamedTests): string {
  const tests = { files, named };
  const sections = [
    INTRODUCTION,
    `## Commands\n\n${commandTable(support.commands, tests)}\n\n${refusedLine(support.commands)}`,
    section('Query operators', support.query, tests),
    section('Query operators at the top', support.topLevelQuery, tests),
    section('Update operators', support.update, tests),
    section('Modifiers of $push', support.pushModifiers, tests),
    section('Aggregation stages', support.stages, tests),
    section('Accumulators of $group', support.accumulators, tests),
    ...support.expressions.map(({ group, answers }) => section(`Expressions: ${group}`, answers, tests)),
    section('Keywords of $jsonSchema', support.keywords, tests),
    section('Kinds of indexes', support.indexKinds, tests),
    section('Options of indexes', support.indexOptions, tests),
    TYPES,
  ];
  return `${sections.join('\n\n')}\n`;
}

const INTRODUCTION = `# What the embedded database supports

Everything that the manual of MongoDB 7 lists, and what the [embedded database](../../main/embedded-database/README.md)
makes of it. \`npm run docs:embedded\` writes this page: it starts the database and asks it. A test fails when the page
and the database no longer agree, or when something that is answered has no test.

What is refused gets MongoDB's own error, with the code given here.`;

const TYPES = `## BSON types

| Type | |
| --- | --- |
| double, string, object, array, binary (any subtype), ObjectId, boolean, date, null, regular expression, JavaScript, symbol, 32 and 64 bit integer, timestamp, decimal, MinKey, MaxKey | kept as they came |
| undefined | reads as null |
| DBPointer, JavaScript with scope | refused with 22 |
| dates outside of the years -271821 to 275760 | refused with 22 |`;

function code(text: string): string {
  return `\`${text}\``;
}

function link(file: string | undefined): string {
  return file === undefined ? '**none**' : `[${file.replace('.test.ts', '')}](${TESTS}/${file})`;
}

function section(title: string, answers: readonly Answer[], { files, named }: Tests): string {
  const answered = answers.filter(({ refusedWith }) => refusedWith === undefined);
  const byTest = new Map<string | undefined, string[]>();
  for (const { name } of answered) {
    const file = testFor(files, named.get(headingAndName(title, name)), [name]);
    byTest.set(file, [...(byTest.get(file) ?? []), code(name)]);
  }
  const rows = [...byTest].map(([file, names]) => `| ${names.join(' ')} | ${link(file)} |`);
  const table = rows.length === 0 ? '' : ['| Answered | Tested in |', '| --- | --- |', ...rows].join('\n');
  return [`## ${title}`, table, refusedLine(answers)].filter((part) => part !== '').join('\n\n');
}

/** Refused names, gathered by the code they are refused with. */
function refusedLine(answers: readonly Answer[]): string {
  const byCode = new Map<number, string[]>();
  for (const { name, refusedWith } of answers)
    if (refusedWith !== undefined) byCode.set(refusedWith, [...(byCode.get(refusedWith) ?? []), code(name)]);
  return [...byCode].map(([number, names]) => `Refused with ${number}: ${names.join(' ')}.`).join('\n\n');
}

function commandTable(commands: readonly CommandAnswer[], { files, named }: Tests): string {
  const rows = commands
    .filter(({ refusedWith }) => refusedWith === undefined)
    .map(({ name, options, calledAs }) => {
      const taken = options
        .filter(({ refusedWith }) => refusedWith === undefined)
        .map(({ name: option }) => code(option));
      const refused = options.flatMap(({ name: option, refusedWith }) =>
        refusedWith === undefined ? [] : [`${code(option)} (${refusedWith})`],
      );
      const test = link(
        testFor(
          files,
          named.get(headingAndName('Commands', name)),
          calledAs === undefined ? [name] : [name, calledAs],
        ),
      );
      return `| ${code(name)} | ${taken.join(' ')} | ${refused.join(' ')} | ${test} |`;
    });
  return ['| Command | Options | Refused options | Tested in |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}
