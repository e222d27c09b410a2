/**
 * How soon three new libraries for Barcelona are suggested, asked of the page as a planner does: seconds from the question to the
 * first choice that is shown, to the last better one, and to the answer with its proof. Asked twice, because the first question of a
 * visit also waits for the solver's own worker to start, open the city and load HiGHS. On the built page, in Chromium.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';

const DIST = fileURLToPath(new URL('../../dist/index.html', import.meta.url));
const GOAL = { first: 1, proof: 10 } as const;

/** The second is what the goals are about: some 300 candidates. */
const WHERE = ['Anywhere people live', /^In primary schools/] as const;

interface Heard {
  asked: number;
  choices: number[];
  answered: number;
  candidates: number;
  status: string;
}

/** An address in ATLAS_URL is measured instead of `dist`. */
export async function bench(): Promise<string> {
  const given = process.env.ATLAS_URL;
  if (!given && !existsSync(DIST)) return 'suggest: there is no built page; run "npm run build" first\n';
  const server = given ? null : await preview({ preview: { port: 4196 } });
  const { provideBrowser } = (await import('../browser.mjs' as string)) as { provideBrowser: () => Promise<string> };
  const browser = await chromium.launch({
    executablePath: await provideBrowser(),
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(listen);
    await page.goto(`${given ?? server!.resolvedUrls!.local[0]}?room=gaps&city=barcelona&kinds=library`);
    await page.locator('.gaps-finding[data-answered="true"]').waitFor();
    await page.locator('[data-map-idle="true"]').waitFor();
    const lines: string[] = [];
    for (const where of WHERE)
      for (const time of ['first time', 'again']) lines.push(line(await suggested(page, where), time));
    return `\nthree new libraries for Barcelona (goals: a first choice within ${GOAL.first} s, the proof within ${GOAL.proof} s)\n${lines.join('\n')}\n`;
  } finally {
    await browser.close();
    await server?.close();
  }
}

/** In the page, before anything else: notes when a suggestion is asked for, bettered and answered. */
function listen() {
  const heard = { asked: 0, choices: [] as number[], answered: 0, candidates: 0, status: '' };
  Object.assign(window, { heard });
  let id = -1;
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, message: { name?: string; id: number }) {
    if (message?.name === 'suggest') {
      Object.assign(heard, { asked: performance.now(), choices: [], answered: 0 });
      id = message.id;
      this.addEventListener('message', ({ data }) => {
        if (data?.id !== id) return;
        if (data.type === 'progress' && data.progress.stage === 'solving') heard.choices.push(performance.now());
        if (data.type !== 'answer') return;
        Object.assign(heard, {
          answered: performance.now(),
          candidates: data.answer.candidateCount,
          status: data.answer.status,
        });
      });
    }
    post.call(this, message as never);
  } as typeof post;
}

async function suggested(page: Page, where: string | RegExp): Promise<Heard> {
  const section = page.getByRole('region', { name: 'Suggest' });
  const pick = section.getByRole('combobox', { name: 'Where they may stand' });
  const label = await pick.getByRole('option', { name: where }).textContent();
  await pick.selectOption({ label: label ?? '' });
  await section.getByRole('button', { name: 'Suggest 3 libraries' }).click();
  await page.waitForFunction(() => {
    const { asked, answered } = (window as unknown as { heard: Heard }).heard;
    return asked > 0 && answered > 0;
  });
  return page.evaluate(() => (window as unknown as { heard: Heard }).heard);
}

function line({ asked, choices, answered, candidates, status }: Heard, time: string): string {
  const since = (moment: number) => `${((moment - asked) / 1000).toFixed(2)} s`;
  return `  ${candidates} candidates, ${time}: first choice after ${since(choices[0] ?? answered)}, ${choices.length} shown, the last after ${since(choices.at(-1) ?? answered)}; ${status} after ${since(answered)}`;
}
