/**
 * Whether the overlay follows a dragged what-if over Barcelona: a library by the pointer, then the end of a bridge. Told are tasks of
 * the main thread over 50 ms, as Chromium reports them (Long Tasks); how long the worker takes from question to answer; and from
 * a question to the first frame after its answer. On the built page; the map is drawn in software here, in another process.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';

const DIST = fileURLToPath(new URL('../../dist/index.html', import.meta.url));
const GOAL = { task: 50, answer: 5 } as const;

interface Drag {
  readonly what: string;
  readonly seconds: number;
  readonly longTasks: readonly number[];
  /** Milliseconds from each question about the overlay to its answer, and to the first frame after it. */
  readonly answers: readonly number[];
  readonly frames: readonly number[];
}

type Measured = Pick<Drag, 'longTasks' | 'answers' | 'frames'>;

/** An address in ATLAS_URL is measured instead of `dist`. */
export async function bench(): Promise<string> {
  const given = process.env.ATLAS_URL;
  if (!given && !existsSync(DIST)) return 'drag: there is no built page; run "npm run build" first\n';
  const server = given ? null : await preview({ preview: { port: 4197 } });
  const { provideBrowser } = (await import('../browser.mjs' as string)) as { provideBrowser: () => Promise<string> };
  const browser = await chromium.launch({
    executablePath: await provideBrowser(),
    args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(watch);
    const address = given ?? server!.resolvedUrls!.local[0];
    const library = 'What%20if~add*new-1*library*2.14522,41.39594';
    const bridge = 'What%20if~link*link-1*2.14522,41.39594*2.15522,41.39594';
    return report([
      await dragging(page, `${address}?room=gaps&city=barcelona&kinds=library&whatif=${library}`, {
        what: 'a library',
        mark: /^New: New library/,
      }),
      await dragging(page, `${address}?room=gaps&city=barcelona&kinds=library&whatif=${bridge}`, {
        what: 'the end of a bridge',
        mark: /end\. Arrow keys move it/,
      }),
    ]);
  } finally {
    await browser.close();
    await server?.close();
  }
}

/** In the page, before anything else: notes long tasks, and for each question about the overlay when it is answered. */
function watch() {
  const measured = { longTasks: [] as number[], answers: [] as number[], frames: [] as number[] };
  Object.assign(window, { measured });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) measured.longTasks.push(duration);
  }).observe({ type: 'longtask' });
  const asked = new Map<number, number>();
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, message: { type?: string; name?: string; id: number }) {
    if (message?.type === 'ask' && message.name === 'overlay') asked.set(message.id, performance.now());
    post.call(this, message as never);
  } as typeof post;
  const listen = Worker.prototype.addEventListener;
  Worker.prototype.addEventListener = function (this: Worker, type: string, heard: (event: MessageEvent) => void) {
    listen.call(this, type, (event) => {
      const { data } = event as MessageEvent<{ type?: string; id: number }>;
      const since = data?.type === 'answer' ? asked.get(data.id) : undefined;
      if (since !== undefined) {
        // Several may listen to one worker; an answer counts once.
        asked.delete(data.id);
        measured.answers.push(performance.now() - since);
        // The frame that this answer is painted in comes to its end before the next begins.
        requestAnimationFrame(() => requestAnimationFrame(() => measured.frames.push(performance.now() - since)));
      }
      heard(event as MessageEvent);
    });
  } as typeof listen;
}

async function dragging(page: Page, url: string, { what, mark }: { what: string; mark: RegExp }): Promise<Drag> {
  await page.goto(url);
  await page.locator('.gaps-finding[data-answered="true"]').waitFor();
  await page.locator('[data-map-idle="true"]').waitFor();
  const box = await page.locator('.atlas-map').getByRole('button', { name: mark }).boundingBox();
  if (!box) throw new Error(`the mark of ${what} is not on the map`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 4, y + 4);
  await page.evaluate(() => {
    for (const list of Object.values((window as unknown as { measured: Record<string, number[]> }).measured))
      list.length = 0;
  });
  const start = performance.now();
  // Rounds over the middle of the city, about a picture a step.
  for (let step = 0; step < 240; step++) {
    const turn = (step / 60) * 2 * Math.PI;
    await page.mouse.move(x + 90 * Math.sin(turn) + step / 4, y + 70 * (1 - Math.cos(turn)));
  }
  const seconds = (performance.now() - start) / 1000;
  const measured = await page.evaluate(() => (window as unknown as { measured: Measured }).measured);
  await page.mouse.up();
  return { what, seconds, ...measured };
}

const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

function report(drags: readonly Drag[]): string {
  const lines = drags.flatMap(({ what, seconds, longTasks, answers, frames }) => [
    `  ${what}, ${seconds.toFixed(1)} s: ${longTasks.length} tasks over ${GOAL.task} ms${
      longTasks.length > 0 ? `, the longest ${Math.round(Math.max(...longTasks))} ms` : ''
    }`,
    `    ${answers.length} overlays; question to answer ${middle(answers).toFixed(1)} ms (median), ${Math.max(...answers).toFixed(1)} at most; to the frame that shows it ${middle(frames).toFixed(1)} ms (median)`,
  ]);
  return `\ndragging over Barcelona (goals: no task over ${GOAL.task} ms, answers under ${GOAL.answer} ms)\n${lines.join('\n')}\n`;
}
