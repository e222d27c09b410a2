import { expect, test } from 'vitest';
import { citySheetText } from '../../../../src/core/story/citySheet';
import { ENGLISH } from '../../../../src/languages/speaker';
import { readSheetDialog, SHEET_DIALOGS, writeSheetDialog } from '../../../../src/rooms/world/sheet/address';
import { placeInForm, remarksAt } from '../../../../src/rooms/world/sheet/remarks';
import { readSheetFile } from '../../../../src/rooms/world/sheet/sheetFile';
import { createSheet } from '../../../core/story/createSheet';

test('a saved sheet is read again as it was', () => {
  const sheet = createSheet();
  expect(readSheetFile(ENGLISH, 'ie-cork.json', citySheetText(sheet), 'ie-cork')).toEqual({ status: 'read', sheet });
});

test.each([
  ['is no JSON', 'Dear all,', 'is not JSON'],
  ['is another sort of file', '{"type":"FeatureCollection"}', 'is missing'],
  ['is of another city', citySheetText(createSheet({ city: 'qa-doha' })), 'sheet of “qa-doha”'],
])('a file that %s is refused in words', (_, text, words) => {
  const read = readSheetFile(ENGLISH, 'file.json', text, 'ie-cork');
  expect(read.status === 'refused' && read.reasons.join(' ')).toContain(words);
});

test('a remark stands beside its own field only, and says which practice is meant', () => {
  const problems = [{ where: 'practices[1].url', what: 'is none', fix: 'Mend it.', level: 'error' as const }];
  expect(remarksAt(problems, 'practices[1].url')).toEqual([{ level: 'error', text: 'This is none. Mend it.' }]);
  expect(remarksAt(problems, 'practices[1]')).toEqual([]);
  expect(placeInForm(ENGLISH, 'practices[1].url')).toBe('Practice 2');
});

test('the address says which dialog of the sheet is open', () => {
  for (const dialog of [...SHEET_DIALOGS, null]) expect(readSheetDialog(writeSheetDialog(dialog))).toBe(dialog);
  expect(readSheetDialog({ sheet: 'nonsense' })).toBeNull();
});
