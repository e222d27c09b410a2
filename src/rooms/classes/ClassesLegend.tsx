import { STATISTICS } from '../../core/experiment/statistics';
import { PALETTE } from '../../map/palette';
import { Legend, type LegendEntry } from '../../ui/Legend';
import { useCatalog } from '../../visit/catalog';
import { SitesSwitch } from './city/SitesSwitch';
import { usePlacing } from './places/usePlacing';
import { figure, plural } from './results/figures';
import type { Figures } from './results/figuresOf';
import { timeSpanText, zoneText } from './results/localTime';
import { useFigures } from './results/useFigures';
import { useExperiment } from './useDesk';

/** What the colours mean, from the very classes that places are painted by; how many readings, and from when. */
export function ClassesLegend() {
  const experiment = useExperiment();
  const figures = useFigures(experiment);
  const placing = usePlacing();
  const catalog = useCatalog();
  if (!experiment && catalog.status === 'ready' && (catalog.value.experiments ?? []).length > 0) {
    return (
      <Legend
        title="Classes measured here"
        entries={[{ label: 'Published experiment', short: 'published', mark: 'dot', colour: PALETTE.accent }]}
      />
    );
  }
  if (!experiment || !figures || (experiment.places.length + experiment.walks.length === 0 && !placing)) return null;
  const { quantity, statistic } = figures;
  return (
    <Legend
      title={
        quantity ? `${STATISTICS[statistic]}: ${quantity.name}${quantity.symbol && `, ${quantity.symbol}`}` : 'Places'
      }
      entries={[
        ...valueEntries(figures),
        { label: 'No readings here', short: 'none', mark: 'ring', colour: PALETTE.paper, line: PALETTE.inkSoft },
        {
          label: 'Somewhere in this square',
          short: 'square kept',
          mark: 'fill',
          colour: '#efe9dd',
          line: PALETTE.inkSoft,
        },
      ]}
      after={<SitesSwitch experiment={experiment} />}
    >
      {quantity && <LegendNote figures={figures} timeZone={experiment.timeZone} />}
    </Legend>
  );
}

function valueEntries({ classes, quantity }: Figures): LegendEntry[] {
  if (!quantity) return [];
  return classes.map(({ from, to, colour }) => {
    const label = from === to ? figure(from) : `${figure(from)} to ${figure(to)}`;
    return {
      label,
      short: from === to ? figure(from) : `${figure(from)}–${figure(to)}`,
      mark: 'dot',
      colour,
      line: PALETTE.ink,
    };
  });
}

function LegendNote({ figures: { quantity, places, cells }, timeZone }: { figures: Figures; timeZone: string }) {
  const readings = [...places, ...cells].reduce((sum, { summary }) => sum + (summary?.n ?? 0), 0);
  const spans = quantity!.series.map(({ readings: { times, count: n } }) => [times[0], times[n - 1]]);
  const from = Math.min(...spans.map(([first]) => first));
  const until = Math.max(...spans.map(([, last]) => last));
  return (
    <p>
      {plural(readings, 'reading', 'readings')}, {timeSpanText(from, until, timeZone)}, {zoneText(timeZone)}.{' '}
      {quantity!.isRelative && 'Not calibrated: compare the figures with each other only. '}
      Class data, not an official reading.
    </p>
  );
}
