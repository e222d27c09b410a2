/**
 * The `test` of every person's task: besides what the task itself expects, nothing may leave the page's own host, and
 * nothing may break the content security policy.
 */
import { test as base, expect } from '@playwright/test';

export { expect };

export const test = base.extend<{ trust: undefined }>({
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
