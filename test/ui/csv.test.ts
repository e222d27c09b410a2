import { fc, test } from '@fast-check/vitest';
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';
import { csvText } from '../../src/ui/csv';

test.each(['=1+1', '+49', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\u00a0@SUM(A1)'])(
  '"%s" is text to a spreadsheet, never a formula',
  (text) => {
    const [[cell]] = parse(csvText([], [[text]]), { bom: true, skip_empty_lines: true });
    expect(cell).toBe(`'${text}`);
  },
);

test('a longitude in the west stays a number', () => {
  expect(csvText(['longitude'], [[-8.47]])).toBe('\uFEFFlongitude\r\n-8.47\r\n');
});

test('notes stand below the rows, and are text to a spreadsheet too', () => {
  expect(csvText(['a'], [[1]], ['=not a formula', 'Source: City'])).toBe(
    "\uFEFFa\r\n1\r\n\r\n'=not a formula\r\nSource: City\r\n",
  );
});

test('a hyphen within a name does no harm', () => {
  expect(csvText(['area'], [['Ciutat-Vella']])).toBe('\uFEFFarea\r\nCiutat-Vella\r\n');
});

test('what is not known is an empty cell', () => {
  expect(csvText(['joined'], [[null, 0]])).toBe('\uFEFFjoined\r\n,0\r\n');
});

const harmless = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .filter((text) => !/^(?:[\t\r\n\uFEFF]|\s*[=+\-@])/.test(text));
test.prop([fc.array(fc.tuple(harmless, harmless), { minLength: 1 })])(
  'another reader gets back every text as it was',
  (rows) => {
    expect(parse(csvText(['a', 'b'], rows), { bom: true, from_line: 2, record_delimiter: '\r\n' })).toEqual(rows);
  },
);
