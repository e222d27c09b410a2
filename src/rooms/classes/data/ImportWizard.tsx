import type { Experiment } from '../../../core/experiment/experiment';
import { openQuestions } from '../../../core/experiment/read/matchColumns';
import { useCamera } from '../../../map/camera';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { LoadingBar } from '../../../ui/LoadingBar';
import { groupBy } from '../groupBy';
import { bboxOfPlaces } from '../places/bounds';
import { plural } from '../results/figures';
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
  const brought = useBrought();
  const experiment = useOwnExperiment();
  const { reading, tables, tracks, points, remarks } = brought;
  const found = tables.length + tracks.length + points.length + remarks.length;
  const isOpen = reading !== null || found > 0;
  return (
    <Dialog title="Your files" isOpen={isOpen} onClose={reading ? stopReading : closeBrought} isWide>
      {reading && (
        <>
          <LoadingBar
            label={`Reading file ${reading.done + 1} of ${reading.total}`}
            share={reading.done / reading.total}
          />
          <Button onPress={stopReading}>Stop</Button>
        </>
      )}
      {!reading && isOpen && experiment && <Matched experiment={experiment} brought={brought} />}
      {!reading && isOpen && !experiment && <NoExperiment />}
    </Dialog>
  );
}

/** Readings need an experiment to go to; only a bundle is one itself. */
const NoExperiment = () => (
  <div className="classes-wizard">
    <p>These files are no bundles. Begin a new experiment or open one of yours, then bring them again.</p>
    <div className="classes-row">
      <Button onPress={closeBrought}>Close</Button>
    </div>
  </div>
);

function Matched({ experiment, brought }: { experiment: Experiment; brought: Brought }) {
  const { tables, matchings, places, tracks, points, instrument, isRelative, remarks } = brought;
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
      ...seriesEdits(experiment, series, { tracks, instrument, isRelative, newId }),
      ...pointEdits(experiment, points, newId),
    ]);
    closeBrought();
    const now = readExperiment();
    const box = now && bboxOfPlaces([...now.places.map(({ at }) => at), ...now.walks.flatMap(({ cells }) => cells)]);
    if (box) camera.fitTo(box);
    goToPart(readings > 0 ? 'results' : 'places');
  };

  return (
    <div className="classes-wizard">
      {groups.map(([key, members], i) => (
        <section key={key} aria-label={`Columns of ${members[0].name}`}>
          <h3>
            {members.length === 1
              ? `What stands in the columns of ${members[0].name}?`
              : `What stands in the columns of these ${members.length} files?`}
          </h3>
          <ColumnMatches columnsKey={key} table={members[0]} matching={matchings[key]} />
          <StillToAsk
            columnsKey={key}
            matching={matchings[key]}
            questions={questions[i]}
            timeZone={experiment.timeZone}
          />
        </section>
      ))}
      {tables.length > 0 && (
        <>
          <InstrumentFields experiment={experiment} instrument={instrument} isRelative={isRelative} />
          <section aria-label="Where it was measured">
            <h3>Where was it measured?</h3>
            <TableRows experiment={experiment} brought={brought} read={isComplete ? read : null} />
          </section>
        </>
      )}
      {points.length > 0 && (
        <p>
          {plural(points.length, 'place', 'places')} in the files. Of each, only its square of {experiment.grid} m is
          kept.
        </p>
      )}
      {tracks.length > 0 && tables.length === 0 && (
        <p className="classes-warning">
          A track without readings. Bring it together with the files that were read on the way.
        </p>
      )}
      <ProblemList problems={problems} />
      <div className="classes-row">
        {tables.length + points.length > 0 && (
          <Button look="strong" isDisabled={!isComplete || !isWhole || readings + points.length === 0} onPress={take}>
            {!isComplete
              ? 'Answer the questions first'
              : !isWhole
                ? 'Reading …'
                : readings > 0
                  ? `Add ${plural(readings, 'reading', 'readings')}`
                  : `Add ${plural(points.length, 'place', 'places')}`}
          </Button>
        )}
        <Button onPress={closeBrought}>{tables.length > 0 ? 'Leave them' : 'Close'}</Button>
      </div>
    </div>
  );
}
