/**
 * The `test` of every person's task: besides what the task itself expects, nothing may leave the page's own host, and
 * nothing may break the content security policy. A task runs as it is written; those marked `EVERYWHERE` run under the
 * circumstances of the project `everywhere` in playwright.config.ts: another language, a phone, no network.
 */
import { test as base, expect as baseExpect, type Page } from '@playwright/test';
import { type Host, hostOfOwn, visitFirst } from './firstVisit';
import { expectIn, speakIn } from './inLanguage';
import { type Spoken, spokenIn } from './spoken';

/** The tag of tasks that run under other circumstances. */
export const EVERYWHERE = { tag: '@everywhere' };

export interface Circumstances {
  /** What the browser asks for; tasks say English, and their words are looked up in the catalogues. */
  readonly language: string;
  /** The city that was opened before the network went; null: the network is there. */
  readonly firstVisit: string | null;
}

interface Fixtures {
  readonly trust: undefined;
  /** The task's own, which is gone after the first visit; null where the network stays. */
  readonly host: Host | null;
  /** A page of somebody else, who has nothing of this browser; without a network, a second page of the same browser. */
  readonly stranger: Page;
  /** The words of a task in the language of the page. */
  readonly spoken: Spoken;
}

const AS_WRITTEN: Spoken = { pattern: (english) => english, text: (english) => english };

let current: Spoken | null = null;

/** What is typed to choose a word of the page, in the language that it speaks. */
export const inPageLanguage = (english: string) => current?.text(english) ?? english;

/** As Playwright's, of English words in whatever language the page speaks. */
export const expect = expectIn(baseExpect, () => current);

export const test = base.extend<Fixtures, Circumstances & { words: Spoken | null }>({
  language: ['en', { option: true, scope: 'worker' }],
  firstVisit: [null, { option: true, scope: 'worker' }],
  words: [async ({ language }, use) => use(language === 'en' ? null : await spokenIn(language)), { scope: 'worker' }],
  spoken: async ({ words }, use) => use(words ?? AS_WRITTEN),
  host: async ({ firstVisit }, use) => {
    const host = firstVisit ? await hostOfOwn() : null;
    await use(host);
    await host?.close();
  },
  baseURL: async ({ baseURL, host }, use) => use(host?.address ?? baseURL),
  page: async ({ page, words, firstVisit, host }, use) => {
    current = words;
    if (words) speakIn(words, page);
    if (firstVisit && host) await visitFirst(page, host, firstVisit);
    await use(page);
  },
  stranger: async ({ browser, context, firstVisit, baseURL }, use) => {
    // Made by hand, a context takes over nothing: neither its own host nor what the browser asks for.
    const elsewhere = firstVisit ? null : await browser.newContext({ baseURL });
    const page = await (elsewhere ?? context).newPage();
    await use(page);
    await (elsewhere ?? page).close();
  },
  trust: [
    async ({ context, baseURL }, use) => {
      const wrong: string[] = [];
      const home = new Set([new URL(baseURL!).hostname, 'localhost', '127.0.0.1']);
      context.on('request', (request) => {
        const { hostname, protocol } = new URL(request.url());
        if (!home.has(hostname) && protocol !== 'blob:' && protocol !== 'data:')
          wrong.push(`left the page: ${request.url()}`);
      });
      context.on('console', (message) => {
        if (message.text().startsWith('Broke the policy')) wrong.push(message.text());
      });
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`Broke the policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
        });
      });
      await use(undefined);
      expect(wrong).toEqual([]);
    },
    { auto: true },
  ],
});
