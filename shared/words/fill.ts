type ParametersOf<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParametersOf<Rest>
  : never;

type FillArguments<S extends string> = [ParametersOf<S>] extends [never]
  ? []
  : [parameters: Record<ParametersOf<S>, string | number>];

/** Puts values into a template, `{name}` by name. A missing or misspelt parameter does not compile. */
export function fill<S extends string>(template: S, ...[parameters]: FillArguments<S>): string {
  return parameters ? fillLoosely(template, parameters) : template;
}

/** The same where the parameters are known only at run time; what is not given stays out. */
export function fillLoosely(template: string, parameters: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(parameters[name] ?? ''));
}

/** A word in the singular and the plural; `{count}` is filled in. */
export interface CountedWords {
  one: string;
  other: string;
}

const rules = new Intl.PluralRules('en');

/** "1 patient", "3 patients", with whatever else the words name. */
export function count(
  words: CountedWords,
  number: number,
  parameters: Record<string, string | number> = {},
): string {
  return fillLoosely(rules.select(number) === 'one' ? words.one : words.other, {
    ...parameters,
    count: number,
  });
}
