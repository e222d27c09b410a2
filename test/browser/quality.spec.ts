/**
 * What Lighthouse asks for under "accessibility" and "best practices", held against every room, and more strictly: no
 * finding of any weight. (Lighthouse itself would install 185 MB.)
 */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './task';

/** Pixels' share that moved without anybody doing something, times how far. Google calls 0.1 good. */
const MOST_SHIFT = 0.01;

/** Said because the tasks keep service workers out; test/browser/offline.spec.ts lets them in. */
const KEPT_OUT = 'The page will not work without a network';

const ROOMS = [
  { room: 'World', address: './', ready: '.page-legend' },
  { room: 'Gaps', address: './?room=gaps&city=hamburg&kinds=primary', ready: '.gaps-finding[data-answered="true"]' },
  { room: 'Classes', address: './?room=classes', ready: '.page h1' },
];

/** Everything that the browser has against the page while it runs. */
async function watchComplaints(page: Page) {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith(KEPT_OUT))
      complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`not caught: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  // What the developer tools list as issues: quirks, deprecated features, mixed content, cookies, policies.
  const tools = await page.context().newCDPSession(page);
  tools.on('Audits.issueAdded', ({ issue }) => {
    // Hints about the code of forms, which Lighthouse leaves out too: a slider's label by aria-labelledby is one. Whether
    // a control has a name is what axe judges.
    if (issue.code !== 'GenericIssue') complaints.push(`${issue.code}: ${JSON.stringify(issue.details)}`);
  });
  await tools.send('Audits.enable');
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = entry as PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
          sources: { node?: Node }[];
        };
        if (shift.hadRecentInput) continue;
        const moved = shift.sources.map(({ node }) =>
          node instanceof Element ? node.className || node.tagName : node,
        );
        (window as unknown as { shifts: object[] }).shifts ??= [];
        (window as unknown as { shifts: object[] }).shifts.push({ value: shift.value, moved: moved.join(', ') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return complaints;
}

const shiftsOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { shifts?: { value: number; moved: string }[] }).shifts ?? []);

/** Faults of the document itself. */
const faultsOf = (page: Page) =>
  page.evaluate(() => {
    const faults: string[] = [];
    if (document.compatMode !== 'CSS1Compat' || document.doctype?.name !== 'html') faults.push('no doctype');
    if (document.characterSet !== 'UTF-8') faults.push(`characters are ${document.characterSet}`);
    if (!document.documentElement.lang) faults.push('no language');
    if (document.title.length < 10) faults.push(`the title is "${document.title}"`);
    const content = (name: string) => document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
    if (content('description').length < 40) faults.push('no description');
    if (/user-scalable=no|maximum-scale=1/.test(content('viewport'))) faults.push('the page keeps people from zooming');
    for (const image of document.images) {
      const [shown, real] = [image.width / image.height, image.naturalWidth / image.naturalHeight];
      if (Math.abs(shown / real - 1) > 0.02) faults.push(`${image.src} is drawn out of shape`);
    }
    for (const frame of document.querySelectorAll('a[target="_blank"]:not([rel~="noreferrer"], [rel~="noopener"])')) {
      faults.push(`${frame.outerHTML} tells the other page where it comes from`);
    }
    return faults;
  });

for (const { room, address, ready } of ROOMS) {
  test(`${room}: nothing for the browser or for axe to complain of, and nothing moves by itself`, async ({ page }) => {
    const complaints = await watchComplaints(page);
    const response = await page.goto(address);
    expect(response!.headers()['content-type']).toContain('text/html');
    await expect(page.locator(ready).first()).toBeVisible();
    await expect(page.locator('[data-map-idle="true"]')).toBeVisible({ timeout: 45_000 });
    // The first frame stands: what is asked for has come, and from here on nothing moves.
    const arriving = (await shiftsOf(page)).length;

    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(await faultsOf(page)).toEqual([]);
    const shifts = (await shiftsOf(page)).slice(arriving);
    const moved = shifts.reduce((sum, { value }) => sum + value, 0);
    expect(moved, JSON.stringify(shifts)).toBeLessThan(MOST_SHIFT);
    expect(complaints).toEqual([]);
  });
}
