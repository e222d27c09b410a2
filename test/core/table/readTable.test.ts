import { expect, test } from 'vitest';
import { readTable } from '../../../src/core/table/readTable';

test('semicolons part the cells where commas stand before the decimals', () => {
  const table = readTable('nom;lat;lon\nSagrada;41,4036;2,1744\nGòtic;41,3830;2,1760\n');
  expect(table).toMatchObject({ delimiter: ';', decimal: ',', header: true, columns: ['nom', 'lat', 'lon'] });
  expect(table.rows).toEqual([
    { row: 2, cells: ['Sagrada', '41,4036', '2,1744'] },
    { row: 3, cells: ['Gòtic', '41,3830', '2,1760'] },
  ]);
  expect(table.problems).toEqual([]);
});

test('tabs, bars, a byte order mark, a line "sep=" and line ends of all sorts are understood', () => {
  expect(readTable('a\tb\r1\t2\r\n3\t4').rows.map(({ cells }) => cells)).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
  expect(readTable('\ufeffname|age\nAda|36').columns).toEqual(['name', 'age']);
  const said = readTable('sep=;\r\nname;note\r\nAda;a,b,c\r\n');
  expect(said).toMatchObject({
    delimiter: ';',
    columns: ['name', 'note'],
    rows: [{ row: 2, cells: ['Ada', 'a,b,c'] }],
  });
});

test('row numbers are those of a spreadsheet: names are row 1, empty rows count, a cell may hold several lines', () => {
  const { rows } = readTable('name,note\n\nAda,"two\nlines"\n\nBob,x');
  expect(rows.map(({ row }) => row)).toEqual([3, 5]);
  expect(rows[0].cells[1]).toBe('two\nlines');
});

test('a file without names on top keeps its first row, and its columns are numbered', () => {
  const table = readTable('41.4,2.17,Library\n41.5,2.18,School');
  expect(table).toMatchObject({ header: false, columns: ['Column 1', 'Column 2', 'Column 3'] });
  expect(table.rows[0]).toEqual({ row: 1, cells: ['41.4', '2.17', 'Library'] });
  expect(readTable('x,y\n1,2', { header: false }).rows).toHaveLength(2);
});

test('columns without a name or with the name of another get one of their own', () => {
  expect(readTable('a,,a\n1,2,3', { header: true }).columns).toEqual(['a', 'Column 2', 'a (2)']);
});

test('rows with too few or too many cells are named, and nothing of them is lost without a word', () => {
  const { rows, problems } = readTable('a,b\n1\n1,2,3\n1,2,,\n');
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['1', ''],
    ['1', '2'],
    ['1', '2'],
  ]);
  expect(problems.map(({ where, what }) => `${where} ${what}`)).toEqual([
    'the file, row 2 has 1 of 2 cells',
    'the file, row 3 has 3 cells for 2 columns',
  ]);
});

test('a forgotten quotation mark spoils one cell, not the rest of the file', () => {
  const { rows, problems } = readTable('name,kind\n"Ada,library\nBob,school\n"Eve",museum\n');
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['"Ada', 'library'],
    ['Bob', 'school'],
    ['Eve', 'museum'],
  ]);
  expect(problems.map(({ where }) => where)).toEqual(['the file, row 2']);
  expect(readTable('name,kind\nAda,"library\nBob,school').rows).toHaveLength(2);
});

test('text behind a closing quotation mark stays with its cell, and is named', () => {
  const { rows, problems } = readTable('name,kind\n"Joe" Smith,library\n"Joe ""J"" Smith" ,school');
  expect(rows.map(({ cells }) => cells[0])).toEqual(['Joe Smith', 'Joe "J" Smith']);
  expect(problems.map(({ where }) => where)).toEqual(['the file, row 2']);
});

test('rows beyond the limit are not read, and an error says so', () => {
  const { rows, problems } = readTable('a,b\n1,2\n3,4\n5,6', { mostRows: 2, where: 'x.csv' });
  expect(rows).toHaveLength(2);
  expect(problems).toEqual([expect.objectContaining({ where: 'x.csv, row 4', level: 'error' })]);
});

test('of a thousand bad rows a hundred are listed and the rest counted', () => {
  const { problems } = readTable(`a,b\n${'1\n'.repeat(1000)}`);
  expect(problems).toHaveLength(101);
  expect(problems.at(-1)!.what).toBe('900 more rows have such problems');
});

test('an empty file is a table without rows', () => {
  for (const text of ['', '\ufeff', '\n\n', ';;\n;;']) expect(readTable(text).rows).toEqual([]);
});
