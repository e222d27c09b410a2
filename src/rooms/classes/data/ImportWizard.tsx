import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Experiment } from '../../../core/experiment/experiment';
import { openQuestions } from '../../../core/experiment/read/matchColumns';
import type { Problem } from '../../../core/problem';
import { quantity } from '../../../languages/figures';
import { useCamera } from '../../../map/camera';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { LoadingBar } from '../../../ui/LoadingBar';
import { groupBy } from '../groupBy';
import { bboxOfPlaces } from '../places/bounds';
import { goToPart } from '../useClasses';
import { makeEdits, newId, readExperiment, useOwnExperiment } from '../useDesk';
import { ColumnMatches } from './ColumnMatches';
import { InstrumentFields } from './InstrumentFields';
import { ProblemList } from './ProblemList';
import { StillToAsk } from './StillToAsk';
import { pointEdits, seriesEdits } from './seriesEdits';
import { TableRows } from './TableRows';
import { stopReading } from './takeFiles';
import { type Brought, closeBrought, useBrought } from './useBrought';
import { useRead } from './useRead';

/** What the files hold: columns are matched, what is missing is asked once, and nothing is taken before it was seen. */
export function ImportWizard() {
  const { t } = useLingui();
  const brought = useBrought();
  const experiment = useOwnExperiment();
  const { reading, tables, tracks, points, remarks, isHomeless } = brought;
  const found = tables.length + tracks.length + points.length + remarks.length;
  const isOpen = reading !== null || found > 0 || isHomeless;
  return (
    <Dialog title={t`Your files`} isOpen={isOpen} onClose={reading ? stopReading : closeBrought} isWide>
      {reading && (
        <>
          <ReadingBar {...reading} />
          <Button onPress={stopReading}>
            <Trans>Stop</Trans>
          </Button>
        </>
      )}
      {!reading && isOpen && experiment && <Matched experiment={experiment} brought={brought} />}
      {!reading && isOpen && !experiment && <NoExperiment problems={remarks} />}
    </Dialog>
  );
}

function ReadingBar({ done, total }: { done: number; total: number }) {
  const { t } = useLingui();
  const file = done + 1;
  return <LoadingBar label={t`Reading file ${file} of ${total}`} share={done / total} />;
}

/** Readings need an experiment to go to; only a bundle is one itself. */
const NoExperiment = ({ problems }: { problems: readonly Problem[] }) => (
  <div className="classes-wizard">
    <p>
      <Trans>These files are no bundles. Begin a new experiment or open one of yours, then bring them again.</Trans>
    </p>
    <ProblemList problems={problems} />
    <div className="classes-row">
      <Button onPress={closeBrought}>
        <Trans>Close</Trans>
      </Button>
    </div>
  </div>
);

function Matched({ experiment, brought }: { experiment: Experiment; brought: Brought }) {
  const { t, i18n } = useLingui();
  const { tables, matchings, places, tracks, points, instrument, isRelative, remarks } = brought;
  const square = quantity(i18n, experiment.grid, 'meter');
  const camera = useCamera();
  const groups = [...groupBy(tables, ({ columnsKey }) => columnsKey)];
  const questions = groups.map(([key, [first]]) => openQuestions(matchings[key], first.dateOrders));
  // A doubtful order of dates is read as guessed; everything else has to be said first.
  const isComplete = questions.flat().every(({ ask }) => ask === 'dateOrder');
  const { read, isWhole } = useRead(tables, matchings, isComplete);
  const readings = [...read.values()].flatMap(({ series }) => series).reduce((sum, one) => sum + one.readings.count, 0);
  const problems = [...remarks, ...[...read.values()].flatMap((one) => one.problems)];

  const take = () => {
    const series = tables.map(({ id, place }) => ({ place: places[id], named: place, series: read.get(id)!.series }));
    makeEdits([
      ...seriesEdits(i18n, experiment, series, { tracks, instrument, isRelative, newId }),
      ...pointEdits(i18n, experiment, points, newId),
    ]);
    closeBrought();
    const now = readExperiment();
    const box = now && bboxOfPlaces([...now.places.map(({ at }) => at), ...now.walks.flatMap(({ cells }) => cells)]);
    if (box) camera.fitTo(box);
    goToPart(readings > 0 ? 'results' : 'places');
  };

  return (
    <div className="classes-wizard">
      {groups.map(([key, members], i) => {
        const [first] = members;
        const { name } = first;
        return (
          <section key={key} aria-label={t`Columns of ${name}`}>
            <h3>
              {members.length === 1
                ? t`What stands in the columns of ${name}?`
                : t`What stands in the columns of these ${plural(members.length, { one: '# file', other: '# files' })}?`}
            </h3>
            <ColumnMatches columnsKey={key} table={first} matching={matchings[key]} />
            <StillToAsk
              columnsKey={key}
              matching={matchings[key]}
              questions={questions[i]}
              timeZone={experiment.timeZone}
            />
          </section>
        );
      })}
      {tables.length > 0 && (
        <>
          <InstrumentFields experiment={experiment} instrument={instrument} isRelative={isRelative} />
          <section aria-label={t`Where it was measured`}>
            <h3>
              <Trans>Where was it measured?</Trans>
            </h3>
            <TableRows experiment={experiment} brought={brought} read={isComplete ? read : null} />
          </section>
        </>
      )}
      {points.length > 0 && (
        <p>
          {t`${plural(points.length, { one: '# place', other: '# places' })} in the files. Of each, only its square of ${square} is kept.`}
        </p>
      )}
      {tracks.length > 0 && tables.length === 0 && (
        <p className="classes-warning">
          <Trans>A track without readings. Bring it together with the files that were read on the way.</Trans>
        </p>
      )}
      <ProblemList problems={problems} />
      <div className="classes-row">
        {tables.length + points.length > 0 && (
          <Button look="strong" isDisabled={!isComplete || !isWhole || readings + points.length === 0} onPress={take}>
            {!isComplete
              ? t`Answer the questions first`
              : !isWhole
                ? t`Reading …`
                : readings > 0
                  ? t`Add ${plural(readings, { one: '# reading', other: '# readings' })}`
                  : t`Add ${plural(points.length, { one: '# place', other: '# places' })}`}
          </Button>
        )}
        <Button onPress={closeBrought}>{tables.length > 0 ? t`Leave them` : t`Close`}</Button>
      </div>
    </div>
  );
}
