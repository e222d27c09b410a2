/** A person's hand: the same steps of a task with a mouse, and by keyboard alone. */
import type { Locator, Page } from '@playwright/test';

export const WAYS = ['with a mouse', 'by keyboard alone'] as const;
/** A whole journey takes as long as several tasks. */
export const JOURNEY_MS = 180_000;
export type Way = (typeof WAYS)[number];

export interface Hand {
  readonly isMouse: boolean;
  /** A button, a link, a summary. */
  press(control: Locator): Promise<void>;
  /** One of a list, by the words that it shows. */
  choose(list: Locator, words: string): Promise<void>;
  /** Into an empty field. */
  type(field: Locator, text: string): Promise<void>;
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
  slide: async (slider, to) => {
    const [least, most] = await Promise.all(['min', 'max'].map((name) => slider.getAttribute(name)));
    const track = slider.locator('xpath=ancestor::*[contains(@class, "slide-track")]');
    await track.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await track.boundingBox())!;
    const share = (to - Number(least)) / (Number(most) - Number(least));
    await page.mouse.click(x + share * width, y + height / 2);
  },
});

const keyboard = (page: Page): Hand => ({
  isMouse: false,
  press: async (control) => {
    await control.focus();
    await page.keyboard.press('Enter');
  },
  choose: async (list, words) => {
    await list.focus();
    // Browsers choose what begins with the letters typed.
    await page.keyboard.type(words);
  },
  type: async (field, text) => {
    await field.focus();
    await page.keyboard.type(text);
  },
  slide: async (slider, to) => {
    await slider.focus();
    const now = Number(await slider.inputValue());
    for (let step = now; step !== to; step += Math.sign(to - now)) {
      await page.keyboard.press(to > now ? 'ArrowRight' : 'ArrowLeft');
    }
  },
});

export const handOf = (page: Page, way: Way): Hand => (way === 'with a mouse' ? mouse(page) : keyboard(page));
