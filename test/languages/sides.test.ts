/** Where lines begin at the right, everything changes sides by itself, as long as no style sheet says left or right. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Files that mean left and right, and why. */
const MEANT: Readonly<Record<string, string>> = {
  'src/map/AtlasMap.css': 'corners and margins of MapLibre, which knows no directions',
  'src/map/MapTip.css': 'sides of a point of the map',
  'src/app/PageBanner.css': 'the middle',
};

const BY_SIDE = /(?<![\w-])(?:(?:margin|padding|border)-(?:left|right)[\w-]*|left|right) *:/;
const ALIGNED = /(?:text-align|float|clear) *: *(?:left|right)\b/;
/** `padding: 0 10px 0 14px`, where right and left differ. */
const FOUR = /(?<![\w-])(?:padding|margin|inset) *: *(?<values>[^;{}]+)/g;

function sidesIn(sheet: string): string[] {
  const plain = sheet.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  return plain.split('\n').flatMap((line, i) => {
    const unequal = [...line.matchAll(FOUR)].some(({ groups }) => {
      const [, right, , left] = partsOf(groups!.values);
      return left !== undefined && left !== right;
    });
    return BY_SIDE.test(line) || ALIGNED.test(line) || unequal ? [`${i + 1}: ${line.trim()}`] : [];
  });
}

/** `calc(1px + 2px) 3px` has two parts. */
const partsOf = (values: string) => values.trim().match(/(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .toSorted();

describe('style sheets', () => {
  test('what names a side is found, and what names none is not', () => {
    expect(sidesIn('a { margin-left: 1px }')).toHaveLength(1);
    expect(sidesIn('a {\n  right: 0;\n  text-align: left;\n  float: right;\n}')).toHaveLength(3);
    expect(sidesIn('a { padding: 0 var(--a) 0 calc(1px + var(--b)); }')).toHaveLength(1);
    expect(sidesIn('a { inset: 0 0 auto; padding: 1px 2px 3px 2px; inset-inline-start: 0; margin: 0 auto }')).toEqual(
      [],
    );
    expect(sidesIn('/* left: 0 */ a { transition: left 1s; background: right; text-align: start }')).toEqual([]);
  });

  test.each(sheets.filter((path) => !(path in MEANT)))('%s names no side', (path) => {
    expect(sidesIn(readFileSync(path, 'utf8'))).toEqual([]);
  });

  test.each(Object.keys(MEANT))('%s still means left or right', (path) => {
    expect(sidesIn(readFileSync(path, 'utf8'))).not.toEqual([]);
  });
});
