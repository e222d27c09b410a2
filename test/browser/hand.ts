/** A person's hand: the same steps of a task with a mouse, and by keyboard alone. */
import type { Locator, Page } from '@playwright/test';
import { expect, inPageLanguage } from './inLanguage';
import { EVERYWHERE, HERE } from './tags';

export const WAYS = ['with a mouse', 'by keyboard alone'] as const;
/** A whole journey takes as long as several tasks. */
export const JOURNEY_MS = 180_000;
export type Way = (typeof WAYS)[number];
/** By keyboard alone a task is done everywhere. */
export const detailsOf = (way: Way) => (way === 'by keyboard alone' ? EVERYWHERE : HERE);

export interface Hand {
  readonly isMouse: boolean;
  /** A button, a link, a summary. */
  press(control: Locator): Promise<void>;
  /** One of a list, by the words that it shows. */
  choose(list: Locator, words: string): Promise<void>;
  /** Into an empty field. */
  type(field: Locator, text: string): Promise<void>;
  /** Over what stands in a field. */
  retype(field: Locator, text: string): Promise<void>;
  /** Into a field of date and time: `2025-05-14T08:30`. */
  date(field: Locator, when: string): Promise<void>;
  tick(box: Locator): Promise<void>;
  /** One of several parts, by its tab. */
  open(tab: Locator): Promise<void>;
  /** A slider to a value: a press on its track, or arrow keys from where it stands. */
  slide(slider: Locator, to: number): Promise<void>;
}

const mouse = (page: Page): Hand => ({
  isMouse: true,
  press: (control) => control.click(),
  choose: async (list, words) => {
    await list.selectOption({ label: words });
  },
  type: async (field, text) => {
    await field.click();
    await page.keyboard.type(text);
  },
  retype: (field, text) => field.fill(text),
  date: (field, when) => field.fill(when),
  tick: (box) => box.check(),
  open: (tab) => tab.click(),
  slide: async (slider, to) => {
    const [least, most] = await Promise.all(['min', 'max'].map((name) => slider.getAttribute(name)));
    const track = slider.locator('xpath=ancestor::*[contains(@class, "slide-track")]');
    await track.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await track.boundingBox())!;
    const share = (to - Number(least)) / (Number(most) - Number(least));
    await page.mouse.click(x + share * width, y + height / 2);
  },
});

/** What cannot be reached fails here: keys pressed after it would go somewhere else, and perhaps do something there. */
async function reach(control: Locator) {
  // What the last press changed may move the focus a moment later, and from a hand as quick as this.
  await expect(async () => {
    await control.focus();
    await expect(control).toBeFocused({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
}

export const keyboard = (page: Page): Hand => ({
  isMouse: false,
  press: async (control) => {
    await reach(control);
    await page.keyboard.press('Enter');
  },
  choose: async (list, words) => {
    await reach(list);
    const said = inPageLanguage(words);
    // Browsers choose what begins with the letters typed; letters that this keyboard has no keys for are not typed.
    if (/^[ -~]+$/.test(said)) return page.keyboard.type(said);
    const options = await list.locator('option').allTextContents();
    const way = options.indexOf(said) - (await list.evaluate((select: HTMLSelectElement) => select.selectedIndex));
    for (let step = 0; step < Math.abs(way); step++) await page.keyboard.press(way > 0 ? 'ArrowDown' : 'ArrowUp');
  },
  type: async (field, text) => {
    await reach(field);
    await page.keyboard.type(text);
  },
  retype: async (field, text) => {
    await reach(field);
    await page.keyboard.press('ControlOrMeta+a');
    await (text === '' ? page.keyboard.press('Delete') : page.keyboard.type(text));
  },
  date: async (field, when) => {
    const [year, month, day, hour, minute] = when.split(/\D/);
    await reach(field);
    // To the first of the parts, wherever somebody left off.
    for (let part = 0; part < 5; part++) await page.keyboard.press('ArrowLeft');
    // The parts as an American browser shows them; a year may have more than four digits, so it is left by an arrow.
    await page.keyboard.type(`${month}${day}${year}`);
    await page.keyboard.press('ArrowRight');
    const half = Number(hour) < 12 ? 'A' : 'P';
    await page.keyboard.type(`${String(Number(hour) % 12 || 12).padStart(2, '0')}${minute}${half}`);
    await expect(field).toHaveValue(when);
  },
  tick: async (box) => {
    await reach(box);
    await page.keyboard.press('Space');
    await expect(box).toBeChecked();
  },
  open: async (tab) => {
    // Of several tabs only the open one is a stop of the Tab key; arrows lead from there to the others.
    const tabs = tab.locator('xpath=ancestor::*[@role="tablist"]').getByRole('tab');
    await reach(tabs.and(page.locator('[aria-selected="true"]')));
    for (let step = await tabs.count(); step > 0 && (await tab.getAttribute('aria-selected')) !== 'true'; step--) {
      await page.keyboard.press('ArrowRight');
    }
    await expect(tab).toBeFocused();
  },
  slide: async (slider, to) => {
    await reach(slider);
    const now = Number(await slider.inputValue());
    for (let step = now; step !== to; step += Math.sign(to - now)) {
      // Up and down are the same wherever lines begin.
      await page.keyboard.press(to > now ? 'ArrowUp' : 'ArrowDown');
    }
  },
});

export const handOf = (page: Page, way: Way): Hand => (way === 'with a mouse' ? mouse(page) : keyboard(page));
