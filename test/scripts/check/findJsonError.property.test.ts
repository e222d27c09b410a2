import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { findJsonError } from '../../../scripts/check/findJsonError';

/** JSON with one letter taken out, put in or changed: sometimes still JSON. */
const damaged = fc
  .record({
    json: fc.json(),
    at: fc.nat(),
    letter: fc.constantFrom('', '{', ']', '"', ',', ':', 'x', '\\', '1', '\n', ' '),
  })
  .map(({ json, at, letter }) => {
    const cut = at % (json.length + 1);
    return json.slice(0, cut) + letter + json.slice(cut + 1);
  });

function isJson(text: string) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the place where a text stops being JSON', () => {
  test.prop([damaged.filter((text) => !isJson(text))])(
    'the text before the fault can be completed to JSON, with the fault it cannot',
    (text) => {
      const { line, column, what } = findJsonError(text);
      const lines = text.split('\n');
      expect(what).not.toContain('too large');
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(lines.length);
      expect(column).toBeGreaterThanOrEqual(1);
      expect(column).toBeLessThanOrEqual(lines[line - 1].length + 1);
    },
  );

  test.prop([fc.json()])('a text that is JSON is refused only for its size, at its very end', (json) => {
    expect(findJsonError(json).what).toBe('the text is too large');
    expect(findJsonError(json).byte).toBe(Buffer.byteLength(json));
  });

  test('is the end of a file that was cut off', () => {
    expect(findJsonError('{"a": [1,\n2')).toEqual({
      line: 2,
      column: 2,
      byte: 11,
      what: 'the text ends while 2 brackets are open',
    });
    expect(findJsonError('{"a": "é')).toMatchObject({ byte: 9, what: 'the text ends inside quotation marks' });
  });

  test('is named with what stands there', () => {
    expect(findJsonError('{"a": 1 "b": 2}')).toMatchObject({
      column: 9,
      what: `"\\"" stands where "," or "}" is needed`,
    });
    expect(findJsonError("{'a': 1}")).toMatchObject({ column: 2 });
    expect(findJsonError('[1,]')).toMatchObject({ column: 4, what: '"]" stands where a value is needed' });
    expect(findJsonError('{} {}')).toMatchObject({ column: 4, what: '"{" follows the end' });
  });

  test('is found however deep the text is nested', () => {
    expect(findJsonError('['.repeat(1_000_000)).what).toBe('the text ends while 1000000 brackets are open');
  });
});
