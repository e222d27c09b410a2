/** Figures of the room, as people say them. */
import { number } from '../../../languages/figures';
import { asLanguage, LANGUAGES } from '../../../languages/languages';
import type { I18n } from '../../../languages/speaker';

/** Three digits, as many as a class's instrument tells; large ones whole. `-` is never a value. */
export const figure = (i18n: I18n, value: number): string =>
  Math.abs(value) >= 100 ? number(i18n, Math.round(value)) : number(i18n, value, { maximumSignificantDigits: 3 });

/** `62.4 dB`, `41 %`; held together (U+2066, U+2069) where the sentence around it reads from the right: else `dB 62.4`. */
export function withUnit(i18n: I18n, value: number, symbol: string): string {
  const shown = figure(i18n, value);
  if (symbol === '') return shown;
  return isRightToLeft(i18n) ? `\u2066${shown} ${symbol}\u2069` : `${shown} ${symbol}`;
}

export const isRightToLeft = ({ locale }: I18n) => LANGUAGES[asLanguage(locale) ?? 'en'].direction === 'rtl';
