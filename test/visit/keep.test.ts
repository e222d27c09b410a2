import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { areAllRead, readKeptScenarios, writeKeptScenarios } from '../../src/core/scenario/keptScenarios';
import { keepText, keptAside, keptText } from '../../src/visit/keep';

/** localStorage with room for this many characters; its keys are its own properties, as in browsers. */
function createStorage(room = Number.POSITIVE_INFINITY) {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return Object.hasOwn(this, key) ? this[key] : null;
    },
    setItem(this: Record<string, string>, key: string, text: string) {
      const others = Object.entries(this).filter(([name]) => name !== key);
      const used = others.reduce((sum, [, value]) => sum + value.length, 0);
      if (used + text.length > room) throw new DOMException('full', 'QuotaExceededError');
      this[key] = text;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  };
  return Object.create(methods) as typeof methods & Record<string, string>;
}

const stub = (localStorage: unknown) => vi.stubGlobal('window', { localStorage });
beforeEach(() => stub(createStorage()));
afterEach(() => vi.unstubAllGlobals());

const message = (reason: ReturnType<typeof keepText>) => reason?.message ?? reason?.id;

const scenarios = writeKeptScenarios([{ id: 1, name: 'A', edits: [] }]);

test.each([
  ['of a newer page', JSON.stringify({ version: 2, plans: [{ id: 1 }] })],
  ['that is cut off', scenarios.slice(0, 20)],
  ['of which one scenario is mangled', scenarios.replace('"edits":[]', '"edits":"none"')],
])('a text %s is put aside before it is written over, once', (_, foreign) => {
  keepText('scenarios.town', foreign);
  expect(readKeptScenarios(keptText('scenarios.town'))).toEqual([]);
  expect(keepText('scenarios.town', scenarios, areAllRead)).toBeNull();
  expect(keepText('scenarios.town', scenarios.replace('A', 'B'), areAllRead)).toBeNull();
  expect(keptAside()).toEqual({ 'aside.scenarios.town.1': foreign });
  expect(readKeptScenarios(keptText('scenarios.town'))).toHaveLength(1);
});

test('what cannot be put aside for want of room is not written over', () => {
  const foreign = 'x'.repeat(60);
  stub(createStorage(100));
  keepText('scenarios.town', foreign);
  expect(keepText('scenarios.town', scenarios.slice(0, 10), areAllRead)).not.toBeNull();
  expect(keptText('scenarios.town')).toBe(foreign);
});

test('storage that is full, and storage that is blocked, are told apart', () => {
  stub(createStorage(5));
  const full = keepText('sheet.doha', 'longer than five');
  stub({
    get getItem() {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  const blocked = keepText('sheet.doha', 'anything');
  expect(message(full)).not.toBe(message(blocked));
  expect([full, blocked].every((reason) => reason !== null)).toBe(true);
  expect([keptText('sheet.doha'), keptAside()]).toEqual([null, {}]);
});
