/** What a series is, in a sentence or two. */
import { msg, plural } from '@lingui/core/macro';
import type { Experiment, Series, Walk } from '../../../core/experiment/experiment';
import { type Flag, flagIndex } from '../../../core/experiment/readings';
import { unitSymbol } from '../../../core/experiment/units';
import { list } from '../../../languages/figures';
import type { I18n } from '../../../languages/speaker';
import { timeSpanText } from '../results/localTime';

/** `120 readings in dB, 14 May 2025, 10:00 to 10:09, phone microphone, relative.` */
export function seriesFacts(i18n: I18n, { walks, timeZone }: Experiment, series: Series): string {
  const { unit, instrument, isRelative, calibration, readings } = series;
  const { count, times } = readings;
  const walk = walks.find(({ id }) => id === series.walk);
  const facts = [
    countText(i18n, count, unitSymbol(unit)),
    count > 0 && timeSpanText(i18n, times[0], times[count - 1], timeZone),
    instrument,
    isRelative && !calibration && i18n._(msg({ message: 'relative', context: 'readings' })),
    walk && walkText(i18n, walk),
  ].filter((fact) => typeof fact === 'string' && fact !== '') as string[];
  return i18n._(msg`${{ facts: list(i18n, facts, 'unit') }}.`);
}

const countText = (i18n: I18n, count: number, symbol: string) =>
  symbol
    ? i18n._(msg`${plural(count, { one: '# reading', other: '# readings' })} in ${symbol}`)
    : i18n._(msg`${plural(count, { one: '# reading', other: '# readings' })}`);

const walkText = (i18n: I18n, { name, isDrawn }: Walk) =>
  isDrawn ? i18n._(msg`on ${name} (where on it is an estimate)`) : i18n._(msg`on ${name}`);

/** `Flagged: 3 suspect, 30 bad.`; empty where none is. */
export function flaggedText(i18n: I18n, flags: Uint8Array): string {
  const count = (flag: Flag) => flags.reduce((n, one) => (one === flagIndex(flag) ? n + 1 : n), 0);
  const [suspect, bad, gaps] = [count('suspect'), count('bad'), count('gap')];
  const said = [
    suspect > 0 && i18n._(msg`${plural(suspect, { one: '# suspect', other: '# suspect' })}`),
    bad > 0 && i18n._(msg`${plural(bad, { one: '# bad', other: '# bad' })}`),
    gaps > 0 && i18n._(msg`${plural(gaps, { one: '# gap', other: '# gap' })}`),
  ].filter((one) => one !== false);
  return said.length > 0 ? i18n._(msg`Flagged: ${{ flags: list(i18n, said, 'unit') }}.`) : '';
}
