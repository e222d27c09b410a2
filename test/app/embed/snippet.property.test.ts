import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { FRAME_SIZES, snippetOf } from '../../../src/app/embed/snippet';
import { readAddress, writeAddress } from '../../../src/visit/address';
import { embeddedWords, isEmbedded, wholeWords } from '../../../src/visit/embed';

/** The slow twin of a browser's reading of an attribute. */
const attribute = (snippet: string, name: string) =>
  new RegExp(` ${name}="([^"<>]*)"`)
    .exec(snippet)![1]
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

test.prop([fc.string(), fc.string()])('whatever people type stays inside its attribute', (title, word) => {
  const address = `https://example.org/${writeAddress({ room: 'world', view: null, words: { find: word } })}`;
  const snippet = snippetOf({ address, title, size: FRAME_SIZES[0] });
  expect(attribute(snippet, 'title')).toBe(title);
  expect(attribute(snippet, 'src')).toBe(address);
  expect(snippet.match(/</g)).toHaveLength(2);
});

const words = fc.dictionary(fc.constantFrom('regions', 'awards', 'open', 'city', 'kinds'), fc.constantFrom('a', 'b-c'));

test.prop([words])('the reduced page keeps every filter, and the whole one is found again', (kept) => {
  const reduced = embeddedWords(kept);
  expect(isEmbedded(reduced)).toBe(true);
  expect(wholeWords(reduced)).toEqual({ ...kept });
  const address = { room: 'world', view: null, words: reduced };
  expect(readAddress(writeAddress(address), ['world']).words).toEqual(reduced);
});

test('dialogs and tours do not open in a small frame', () => {
  expect(embeddedWords({ as: 'table', compare: 'a', sheet: 'complete', tour: 'first.1', open: 'a' })).toEqual({
    open: 'a',
    embed: '1',
  });
});
