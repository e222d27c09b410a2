/** Figures of the room, as people say them. */

const WHOLE = new Intl.NumberFormat('en');
export const count = (n: number) => WHOLE.format(n);
export const plural = (n: number, one: string, many: string) => `${count(n)} ${n === 1 ? one : many}`;

/** Three digits, as many as a class's instrument tells; large ones whole. `-` is never a value. */
const FEW = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
export const figure = (value: number) => (Math.abs(value) >= 100 ? WHOLE.format(Math.round(value)) : FEW.format(value));

/** `62.4 dB`, `41 %` */
export const withUnit = (value: number, symbol: string) => (symbol ? `${figure(value)} ${symbol}` : figure(value));
