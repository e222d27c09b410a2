/** Steps of a lesson, from an empty experiment to the public file, with a mouse or by keyboard alone. */
import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { handOf } from './hand';
import { MAIL, PUPIL } from './nothingPersonal';
import { expect } from './task';

/** The screen of half of the tasks with a mouse, and of all by keyboard. */
export const PHONE = { width: 390, height: 844 };

/** As a phone's app writes it in Spain: semicolons, decimal commas, day first, and a name that nobody asked for. */
export const noiseLog = (group: number) =>
  [
    'Fecha;Hora;Sound level (dB);Student name;E-mail',
    ...Array.from({ length: 120 }, (_, i) => {
      const level = 50 + 4 * group + 6 * Math.sin(i / 9 + group);
      const clock = `10:${String(Math.floor(i / 12)).padStart(2, '0')}:${String((i % 12) * 5).padStart(2, '0')}`;
      return `14.05.2025;${clock};${level.toFixed(1).replace('.', ',')};${PUPIL};${MAIL}`;
    }),
  ].join('\r\n');

export const file = (name: string, content: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
export const part = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
export const wizard = (page: Page) => page.getByRole('dialog', { name: 'Your files' });
export const saved = (page: Page) => expect(page.locator('[data-saving="saved"]')).toBeVisible();

/** Without another hand, each step is done with a mouse. */
const mouse = (page: Page) => handOf(page, 'with a mouse');

export async function begin(page: Page, { title, city }: { title: string; city: string }, hand = mouse(page)) {
  await page.goto('?room=classes');
  await hand.press(page.getByRole('button', { name: 'New experiment' }));
  await hand.type(page.getByLabel('Title'), title);
  await hand.retype(page.getByLabel('City', { exact: true }), city);
  await page.keyboard.press('Tab');
}

export async function choose(page: Page, protocol: RegExp, hand = mouse(page)) {
  await hand.press(page.getByRole('button', { name: 'Choose a protocol' }));
  await hand.press(page.getByRole('dialog').getByRole('button', { name: protocol }));
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

export async function put(page: Page, [name, lat, lon]: readonly [string, number, number], hand = mouse(page)) {
  await hand.press(page.getByRole('button', { name: 'Add a place' }));
  await hand.retype(page.getByLabel('Name of the place'), name);
  await hand.type(page.getByLabel('Coordinates'), `${lat}, ${lon}`);
  await page.keyboard.press('Enter');
  await hand.press(page.getByRole('button', { name: 'Keep this place' }));
  // A name of the class's own, also where it is a word of the page.
  await expect(page.getByRole('list', { name: 'Places' })).toContainText(new RegExp(name));
}

export async function bring(page: Page, files: ReturnType<typeof file>[], hand = mouse(page)) {
  await hand.open(part(page, 'Data'));
  const chooser = page.waitForEvent('filechooser');
  await hand.press(page.getByRole('button', { name: 'Choose files' }));
  await (await chooser).setFiles(files);
}

export async function download(page: Page, button: string, hand = mouse(page)): Promise<Buffer<ArrayBuffer>> {
  const coming: Promise<Download> = page.waitForEvent('download');
  await hand.press(page.getByRole('button', { name: button, exact: true }));
  return Buffer.from(readFileSync((await (await coming).path())!));
}

export async function publish(page: Page, hand = mouse(page)): Promise<Buffer<ArrayBuffer>> {
  await hand.open(part(page, 'Share'));
  for (const box of await page.getByRole('region', { name: 'Publish' }).getByRole('checkbox').all())
    await hand.tick(box);
  return download(page, 'Make the public file', hand);
}
