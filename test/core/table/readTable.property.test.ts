import { fc, test } from '@fast-check/vitest';
import Papa from 'papaparse';
import { expect } from 'vitest';
import { DELIMITERS } from '../../../src/core/table/habits';
import { readTable } from '../../../src/core/table/readTable';
import { scanRecords } from '../../../src/core/table/scanRecords';

const delimiter = fc.constantFrom(...DELIMITERS);
const cell = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', '\t', ' ', '1') }),
);
/** What people's editors make: quotes anywhere, lines of all lengths. */
const wild = fc.string({ unit: fc.constantFrom('a', '1', '"', ',', ';', '|', '\n', '\r', '\t', ' ', '\ufeff', 'é') });

test.prop([fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 }), delimiter])(
  'what another library writes is read back cell by cell',
  (table, delimiter) => {
    const text = Papa.unparse(table, { delimiter, newline: '\n', quotes: true });
    expect([...scanRecords(text, delimiter)].map(({ cells }) => cells)).toEqual(table);
  },
);

test.prop([
  fc.array(fc.array(fc.string({ unit: fc.constantFrom('a', ' ', '1', '.', 'é') }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
  }),
  delimiter,
])('text without quotation marks is cut as another library cuts it', (table, delimiter) => {
  const text = table.map((cells) => cells.join(delimiter)).join('\n');
  const theirs = Papa.parse<string[]>(text, { delimiter, newline: '\n' }).data;
  const ours = [...scanRecords(text, delimiter)].map(({ cells }) => cells);
  // A line end that ends the text begins no record here; there it begins an empty one.
  if (text.endsWith('\n') || text === '') theirs.pop();
  expect(ours).toEqual(theirs);
});

test.prop([wild])(
  'any text is a table whose rows are as wide as its columns, in rising order, and no letter is made up',
  (text) => {
    const { columns, rows } = readTable(text);
    let before = 0;
    for (const { row, cells } of rows) {
      expect(cells).toHaveLength(columns.length);
      expect(row).toBeGreaterThan(before);
      before = row;
      for (const one of cells) expect(text.replaceAll('""', '"')).toContain(one.slice(0, 1));
    }
    expect(new Set(columns).size).toBe(columns.length);
  },
);
