/** Lets locators and expectations of English words meet a page that speaks another language. */
import type { Locator, Page, expect as PlaywrightExpect } from '@playwright/test';
import type { Spoken } from './spoken';

type Words = string | RegExp;
type Named = Record<'name' | 'hasText' | 'hasNotText', Words | undefined> & { exact?: boolean };
type Finder = (words: Words, options?: Partial<Named>) => Locator;
type Finders = Record<(typeof BY_WORDS)[number] | 'getByRole' | 'locator' | 'filter', Finder>;

const BY_WORDS = ['getByText', 'getByLabel', 'getByPlaceholder'] as const;
const taught = new WeakSet<object>();

/** From now on, what this process looks for by English words is found by those of the language. */
export function speakIn(spoken: Spoken, page: Page) {
  for (const finders of [page, page.locator('body')].map((one) => Object.getPrototypeOf(one) as Finders)) {
    if (taught.has(finders)) continue;
    taught.add(finders);
    for (const name of BY_WORDS) {
      const find = finders[name];
      finders[name] = function (words, options) {
        return find.call(this, said(spoken, words, options?.exact), options);
      };
    }
    for (const name of ['getByRole', 'locator', 'filter'] as const) {
      const find = finders[name] as ((...args: unknown[]) => Locator) | undefined;
      if (!find) continue;
      finders[name] = function (this: unknown, ...args: unknown[]) {
        return find.apply(
          this,
          args.map((arg) => (isOptions(arg) ? inWords(spoken, arg) : arg)),
        );
      } as Finder;
    }
  }
}

const isOptions = (arg: unknown): arg is Named =>
  typeof arg === 'object' && arg !== null && ['name', 'hasText', 'hasNotText'].some((key) => key in arg);

const inWords = (spoken: Spoken, options: Named): Partial<Named> => ({
  ...options,
  ...(options.name !== undefined && { name: said(spoken, options.name, options.exact) }),
  ...(options.hasText !== undefined && { hasText: said(spoken, options.hasText) }),
  ...(options.hasNotText !== undefined && { hasNotText: said(spoken, options.hasNotText) }),
});

const said = (spoken: Spoken, words: Words, isWhole = false): Words => spoken.pattern(words, isWhole);

type Expect = typeof PlaywrightExpect;
const ABOUT_TEXT = { toHaveText: true, toContainText: false, toHaveAccessibleName: true } as const;

/** The same expectations, in the language that is spoken at the time. */
export function expectIn(expect: Expect, spoken: () => Spoken | null): Expect {
  const matchers = Object.entries(ABOUT_TEXT).map(([name, isWhole]) => [
    name,
    async function (this: { isNot: boolean }, locator: Locator, words: Words | readonly Words[], options?: object) {
      const language = spoken();
      const translated = !language
        ? words
        : Array.isArray(words)
          ? words.map((one: Words) => said(language, one, isWhole))
          : said(language, words as Words, isWhole);
      const asked = this.isNot ? expect(locator).not : expect(locator);
      try {
        await (asked[name as 'toHaveText'] as (words: unknown, options?: object) => Promise<void>)(translated, options);
        return { pass: !this.isNot, message: () => '' };
      } catch (error) {
        return { pass: this.isNot, message: () => (error as Error).message };
      }
    },
  ]);
  return expect.extend(Object.fromEntries(matchers)) as Expect;
}
