/**
 * The `test` of every person's task: besides what the task itself expects, nothing may leave the page's own host, and
 * nothing may break the content security policy. Where a task runs, its tag says (`tags.ts`).
 */
import { test as base, type ConsoleMessage, type Page, type Request } from '@playwright/test';
import { keysOnly } from './byKeyboard';
import { type Visit, type Visited, visitedBefore } from './firstVisit';
import { expect, speakIn } from './inLanguage';
import { type Spoken, spokenIn } from './spoken';

export { expect, inEnglish, said } from './inLanguage';
export { EVERYWHERE, HERE } from './tags';

export interface Circumstances {
  /** What a browser visited before it lost its network, on which device; null: it has a network, and speaks English. */
  readonly firstVisit: Visit | null;
}

interface Fixtures {
  readonly trust: undefined;
  /** A page of somebody else, who has nothing of this browser. */
  readonly stranger: Page;
}

interface WorkerFixtures extends Circumstances {
  readonly words: Spoken | null;
  readonly visited: Visited | null;
}

function tellBreaches() {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`Broke the policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
  });
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  firstVisit: [null, { option: true, scope: 'worker' }],
  words: [
    async ({ firstVisit }, use) => use(firstVisit ? await spokenIn(firstVisit.language) : null),
    { scope: 'worker' },
  ],
  visited: [
    async ({ playwright, launchOptions, firstVisit, words }, use) => {
      const means = { browserType: playwright.chromium, launchOptions };
      const visited = firstVisit ? await visitedBefore({ ...means, visit: firstVisit }) : null;
      if (visited && words) {
        await visited.context.addInitScript(tellBreaches);
        const page = await visited.context.newPage();
        speakIn(words, page);
        keysOnly(page);
      }
      await use(visited);
      await visited?.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ baseURL, visited }, use) => use(visited?.address ?? baseURL),
  context: async ({ context, visited }, use) => {
    await visited?.forget();
    await use(visited?.context ?? context);
  },
  stranger: async ({ browser, baseURL, playwright, launchOptions, firstVisit }, use) => {
    // Made by hand, a context takes over nothing of what the browser asks for.
    const visited =
      firstVisit && (await visitedBefore({ browserType: playwright.chromium, launchOptions, visit: firstVisit }));
    const context = visited?.context ?? (await browser.newContext({ baseURL }));
    await use(await context.newPage());
    await (visited ?? context).close();
  },
  trust: [
    async ({ context, baseURL, visited }, use) => {
      const wrong: string[] = [];
      const home = new Set([new URL(baseURL!).hostname, 'localhost', '127.0.0.1']);
      const onRequest = (request: Request) => {
        const { hostname, protocol } = new URL(request.url());
        if (!home.has(hostname) && protocol !== 'blob:' && protocol !== 'data:')
          wrong.push(`left the page: ${request.url()}`);
      };
      const onMessage = (message: ConsoleMessage) => {
        if (message.text().startsWith('Broke the policy')) wrong.push(message.text());
      };
      context.on('request', onRequest).on('console', onMessage);
      if (!visited) await context.addInitScript(tellBreaches);
      await use(undefined);
      context.off('request', onRequest).off('console', onMessage);
      expect(wrong).toEqual([]);
    },
    { auto: true },
  ],
});
