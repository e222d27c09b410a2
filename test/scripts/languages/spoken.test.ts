import { beforeAll, describe, expect, test } from 'vitest';
import { type Spoken, spokenIn } from '../../browser/spoken';

/** What tasks in the browser look for when the page speaks Arabic: too loose a pattern would let them pass over anything. */
describe('an English text of a task, in Arabic', () => {
  let arabic: Spoken;
  beforeAll(async () => {
    arabic = await spokenIn('ar');
  }, 60_000);

  const fits = (english: string | RegExp, text: string, whole = true) =>
    new RegExp(arabic.pattern(english, whole)).test(text);

  test('is its translation, whole', () => {
    expect(fits('Zoom in', 'تكبير')).toBe(true);
    expect(fits('Zoom in', 'تكبير الخريطة')).toBe(false);
    expect(fits('Zoom in', 'Zoom in')).toBe(false);
  });

  test('has the same figures, in the form that they ask for', () => {
    expect(fits('Use 7 places', 'استعمال 7 أماكن')).toBe(true);
    expect(fits('Use 7 places', 'استعمال 8 أماكن')).toBe(false);
    expect(fits('Use 7 places', 'استعمال 7 مكانًا')).toBe(false);
  });

  test('may be a pattern of a sentence, whose figures are left open and whose words are not', () => {
    const sentence = /^About [\d,]+ more people live within 10 minutes of a library; nobody falls out of it\.$/;
    const said = (minutes: number, end: string) =>
      `يدخل نحو 8,300 من السكان في نطاق ${minutes} دقائق من مكتبة؛ ${end}.`;
    expect(fits(sentence, said(10, 'ولا يخرج منه أحد'))).toBe(true);
    expect(fits(sentence, said(5, 'ولا يخرج منه أحد'))).toBe(false);
    expect(fits(sentence, said(10, 'ويخرج منه بعضهم'))).toBe(false);
  });

  test('may be several sentences in a row', () => {
    const english = '8 rows write their position with a decimal comma. They are not used until you decide.';
    expect(fits(english, '8 صفوف تكتب مواقعها بفاصلة عشرية. لا تُستعمل حتى تقرّر.')).toBe(true);
    expect(fits(english, '8 صفوف تكتب مواقعها بفاصلة عشرية.')).toBe(false);
  });

  test('may be a part of a sentence: the whole sentence is looked for, with the figures of the part', () => {
    const text = (shown: number) => `${shown} من 364 مدينة عضوًا، 89 مكانًا لشبكات أخرى`;
    expect(fits('299 of 364 member cities', text(299), false)).toBe(true);
    expect(fits('299 of 364 member cities', text(298), false)).toBe(false);
    expect(fits('299 of 364 member cities', '299 من 364 مكانًا، 89 مكانًا لشبكات أخرى', false)).toBe(false);
  });

  test('stays as it is where it is a name', () => {
    expect(arabic.pattern('Doha', true)).toBe('Doha');
  });
});
