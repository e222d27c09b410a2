import { expect, test } from 'vitest';
import { type Pressed, wishOf } from '../../../src/app/keys/keys';

const press = (key: string, where: Partial<Pressed> = {}) =>
  wishOf({ key, hasModifier: false, isTyping: false, isInList: false, ...where });

test('a question mark asks for the keys, wherever no text is written', () => {
  expect(press('?')).toBe('help');
  expect(press('?', { isInList: true })).toBe('help');
  expect(press('?', { isTyping: true })).toBeNull();
});

test('letters and figures that search a list are left to the list', () => {
  expect(press('m')).toBe('map');
  expect(press('m', { isInList: true })).toBeNull();
  expect(press('2', { isInList: true })).toBeNull();
});

test("with Ctrl, Command or Alt a key is the browser's or the screen reader's", () => {
  expect(press('p', { hasModifier: true })).toBeNull();
});

test('other keys, and names that every object has, ask for nothing', () => {
  for (const key of ['Tab', 'Enter', 'Escape', 'ArrowLeft', 'x', 'toString']) expect(press(key)).toBeNull();
});
