/** Lets locators and expectations of English words meet a page that speaks another language. */
import { expect as baseExpect, type Locator, type Page } from '@playwright/test';
import type { Spoken } from './spoken';

/** Null: English, as tasks are written. */
let current: Spoken | null = null;

/** What is typed to choose a word of the page, in the language that it speaks. */
export const inPageLanguage = (english: string) => current?.text(english) ?? english;

/** What a text that was read is held against, in the language that the page speaks. */
export const said = (english: string | RegExp, whole = false) => current?.pattern(english, whole) ?? english;

/** A sentence whose holes hold words: all of it in English, and what other languages share with it elsewhere. */
export const inEnglish = (english: string | RegExp, elsewhere: RegExp) => (current === null ? english : elsewhere);

type Words = string | RegExp;
type Named = Record<'name' | 'hasText' | 'hasNotText', Words | undefined> & { exact?: boolean };
type Finder = (words: Words, options?: Partial<Named>) => Locator;
type Finders = Record<(typeof BY_WORDS)[number] | 'getByRole' | 'locator' | 'filter', Finder>;

const BY_WORDS = ['getByText', 'getByLabel', 'getByPlaceholder'] as const;
const taught = new WeakSet<object>();

/** From now on, what this process looks for by English words is found by those of the language. */
export function speakIn(spoken: Spoken, page: Page) {
  current = spoken;
  for (const finders of [page, page.locator('body')].map((one) => Object.getPrototypeOf(one) as Finders)) {
    if (taught.has(finders)) continue;
    taught.add(finders);
    for (const name of BY_WORDS) {
      const find = finders[name];
      finders[name] = function (words, options) {
        return find.call(this, said(words, options?.exact), options);
      };
    }
    for (const name of ['getByRole', 'locator', 'filter'] as const) {
      const find = finders[name] as ((...args: unknown[]) => Locator) | undefined;
      if (!find) continue;
      finders[name] = function (this: unknown, ...args: unknown[]) {
        return find.apply(
          this,
          args.map((arg) => (isOptions(arg) ? inWords(arg) : arg)),
        );
      } as Finder;
    }
  }
}

const isOptions = (arg: unknown): arg is Named =>
  typeof arg === 'object' && arg !== null && ['name', 'hasText', 'hasNotText'].some((key) => key in arg);

const inWords = (options: Named): Partial<Named> => ({
  ...options,
  ...(options.name !== undefined && { name: said(options.name, options.exact) }),
  ...(options.hasText !== undefined && { hasText: said(options.hasText) }),
  ...(options.hasNotText !== undefined && { hasNotText: said(options.hasNotText) }),
});

const ABOUT_TEXT = { toHaveText: true, toContainText: false, toHaveAccessibleName: true } as const;

const matchers = Object.entries(ABOUT_TEXT).map(([name, isWhole]) => [
  name,
  async function (this: { isNot: boolean }, locator: Locator, words: Words | readonly Words[], options?: object) {
    const translated = Array.isArray(words)
      ? words.map((one: Words) => said(one, isWhole))
      : said(words as Words, isWhole);
    const asked = this.isNot ? baseExpect(locator).not : baseExpect(locator);
    try {
      await (asked[name as 'toHaveText'] as (words: unknown, options?: object) => Promise<void>)(translated, options);
      return { pass: !this.isNot, message: () => '' };
    } catch (error) {
      return { pass: this.isNot, message: () => (error as Error).message };
    }
  },
]);

/** As Playwright's, of English words in whatever language the page speaks. */
export const expect = baseExpect.extend(Object.fromEntries(matchers)) as typeof baseExpect;
