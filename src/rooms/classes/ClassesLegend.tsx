import { msg, plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { I18n } from '../../languages/speaker';
import { PALETTE } from '../../map/palette';
import { Legend, type LegendEntry } from '../../ui/Legend';
import { useCatalog } from '../../visit/catalog';
import { SitesSwitch } from './city/SitesSwitch';
import { STATISTIC_NAMES } from './names';
import { usePlacing } from './places/usePlacing';
import { figure } from './results/figures';
import type { Figures } from './results/figuresOf';
import { timeSpanText, zoneText } from './results/localTime';
import { useFigures } from './results/useFigures';
import { useExperiment } from './useDesk';

/** What the colours mean, from the very classes that places are painted by; how many readings, and from when. */
export function ClassesLegend() {
  const { t, i18n } = useLingui();
  const experiment = useExperiment();
  const figures = useFigures(experiment);
  const placing = usePlacing();
  const catalog = useCatalog();
  if (!experiment && catalog.status === 'ready' && (catalog.value.experiments ?? []).length > 0) {
    return (
      <Legend
        title={t`Classes measured here`}
        entries={[{ label: t`Published experiment`, short: t`published`, mark: 'dot', colour: PALETTE.accent }]}
      />
    );
  }
  if (!experiment || !figures || (experiment.places.length + experiment.walks.length === 0 && !placing)) return null;
  return (
    <Legend
      title={titleOf(i18n, figures)}
      entries={[
        ...valueEntries(i18n, figures),
        {
          label: t`No readings here`,
          short: t({ message: 'none', context: 'readings' }),
          mark: 'ring',
          colour: PALETTE.paper,
          line: PALETTE.inkSoft,
        },
        {
          label: t`Somewhere in this square`,
          short: t`square kept`,
          mark: 'fill',
          colour: '#efe9dd',
          line: PALETTE.inkSoft,
        },
      ]}
      after={<SitesSwitch experiment={experiment} />}
    >
      {figures.quantity && <LegendNote figures={figures} timeZone={experiment.timeZone} />}
    </Legend>
  );
}

function titleOf(i18n: I18n, { quantity, statistic }: Figures): string {
  if (!quantity) return i18n._(msg`Places`);
  const figure = i18n._(STATISTIC_NAMES[statistic]);
  const { name, symbol } = quantity;
  return symbol ? i18n._(msg`${figure}: ${name}, ${symbol}`) : i18n._(msg`${figure}: ${name}`);
}

function valueEntries(i18n: I18n, { classes, quantity }: Figures): LegendEntry[] {
  if (!quantity) return [];
  return classes.map(({ from, to, colour }) => {
    const [least, most] = [figure(i18n, from), figure(i18n, to)];
    return {
      label: from === to ? least : i18n._(msg`${least} to ${most}`),
      short: from === to ? least : `${least}–${most}`,
      mark: 'dot',
      colour,
      line: PALETTE.ink,
    };
  });
}

function LegendNote({ figures: { quantity, places, cells }, timeZone }: { figures: Figures; timeZone: string }) {
  const { t, i18n } = useLingui();
  const readings = [...places, ...cells].reduce((sum, { summary }) => sum + (summary?.n ?? 0), 0);
  const spans = quantity!.series.map(({ readings: { times, count: n } }) => [times[0], times[n - 1]]);
  const from = Math.min(...spans.map(([first]) => first));
  const until = Math.max(...spans.map(([, last]) => last));
  const span = timeSpanText(i18n, from, until, timeZone);
  const zone = zoneText(i18n, timeZone);
  return (
    <p>
      {t`${plural(readings, { one: '# reading', other: '# readings' })}, ${span}, ${zone}.`}{' '}
      {quantity!.isRelative && <Trans>Not calibrated: compare the figures with each other only.</Trans>}{' '}
      <Trans>Class data, not an official reading.</Trans>
    </p>
  );
}
