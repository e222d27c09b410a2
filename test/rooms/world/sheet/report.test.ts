import { expect, test } from 'vitest';
import { progressRows } from '../../../../src/core/story/progress';
import { ENGLISH } from '../../../../src/languages/speaker';
import {
  amountText,
  changeText,
  linkOf,
  type Report,
  reportCsv,
  reportJson,
  valueText,
} from '../../../../src/rooms/world/sheet/report';
import { createSheet, createValue } from '../../../core/story/createSheet';

const values = [
  createValue({ date: '2020', amount: 40, unit: '%' }),
  createValue({ date: '2024', amount: 45.5, unit: '%', source: '=HYPERLINK("x")' }),
  createValue({ of: '5.1', date: '2024', amount: null, unit: '', words: 'A plan was adopted.' }),
];
const report: Report = {
  sheet: createSheet({ values }),
  name: 'Cork',
  from: '2020',
  to: '2024',
  rows: progressRows(values, '2020', '2024'),
  numbers: [
    { of: '5.1.1', name: 'Learning infrastructure', meaning: '', area: { id: '5', name: 'Families', goals: [4, 11] } },
  ],
};

test('a value is told by its number and unit, or by its words, and one that nobody gave is not known', () => {
  expect(amountText(ENGLISH, values[1])).toBe('45.5\u00a0%');
  expect(valueText(ENGLISH, values[2])).toBe('A plan was adopted.');
  expect(valueText(ENGLISH, null)).toBeNull();
});

test('shares differ by points, not by per cent', () => {
  const row = report.rows.find(({ of }) => of === '5.1.1')!;
  expect(changeText(ENGLISH, row)).toBe('+5.5\u00a0points');
  expect(changeText(ENGLISH, { ...row, change: null })).toBe('');
  expect(changeText(ENGLISH, { ...row, change: 0 })).toBe('no change');
});

test('the table as CSV leaves what is not known empty, and no source runs as a formula', () => {
  const lines = reportCsv(ENGLISH, report).split('\r\n');
  expect(lines[1]).toBe('5.1,,,,stated,,,,,A plan was adopted.,2024,Council yearbook,');
  expect(lines[2]).toContain(
    `5.1.1,Learning infrastructure,Families,4;11,stated,%,40,2020,Council yearbook,45.5,2024,`,
  );
  expect(lines[2]).toContain(`"'=HYPERLINK(""x"")",5.5`);
  expect(lines.join(' ')).toContain('Nothing is scored');
});

test('the same as JSON keeps whole values and says whose mapping the goals are', () => {
  const file = JSON.parse(reportJson(ENGLISH, report));
  expect(file).toMatchObject({ city: 'ie-cork', from: '2020', to: '2024' });
  expect(file.rows[1]).toMatchObject({ goals: [4, 11], change: 5.5, before: values[0], after: values[1] });
  expect(file.notes[0]).toContain('our own mapping');
});

test('only addresses of pages become links', () => {
  expect(linkOf({ url: 'https://example.org/a' })).toBe('https://example.org/a');
  expect(['javascript:alert(1)', '', 'http://', 'data:text/html,x'].map((url) => linkOf({ url }))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
