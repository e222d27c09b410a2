import { Trans, useLingui } from '@lingui/react/macro';
import { experimentCollection } from '../../../core/experiment/export/experimentCollection';
import { publicExperiment } from '../../../core/experiment/export/publicExperiment';
import { readingsTable } from '../../../core/experiment/export/readingsTable';
import { sensorThings } from '../../../core/experiment/export/sensorThings';
import { csvText } from '../../../ui/csv';
import { SaveButton } from '../../../ui/SaveButton';
import { blankOf } from '../keeping/blank';
import { keptNow } from '../keeping/useSaving';
import { fileWord } from './fileWord';

/** The same in other programs' forms. As in the public file, no time is finer than five minutes. */
export function ExportButtons() {
  const { t } = useLingui();
  return (
    <section className="classes-section" aria-label={t`For other programs`}>
      <h2>
        <Trans>For other programs</Trans>
      </h2>
      <p className="soft">
        <Trans>Places for a map, readings for a spreadsheet. Times are rounded as in the public file.</Trans>
      </p>
      <div className="classes-row">
        {EXPORTS.map(({ label, ending, type, write }) => (
          <SaveButton
            key={label}
            look="plain"
            label={label}
            busy={t`Making the file …`}
            make={async () => {
              const kept = keptNow();
              const experiment = publicExperiment(kept, blankOf(kept.ids[0]));
              const file = new Blob([write(experiment)], { type: `${type};charset=utf-8` });
              return { name: `${fileWord(experiment.title)}${ending}`, file };
            }}
          />
        ))}
      </div>
    </section>
  );
}

type PublicExperiment = ReturnType<typeof publicExperiment>;

const EXPORTS: readonly {
  readonly label: string;
  readonly ending: string;
  readonly type: string;
  readonly write: (experiment: PublicExperiment) => string;
}[] = [
  {
    label: 'GeoJSON',
    ending: '.geojson',
    type: 'application/geo+json',
    write: (experiment) => JSON.stringify(experimentCollection(experiment), null, 1),
  },
  {
    label: 'CSV',
    ending: '-readings.csv',
    type: 'text/csv',
    write: (experiment) => {
      const { head, rows } = readingsTable(experiment);
      return csvText(head, rows);
    },
  },
  {
    label: 'SensorThings',
    ending: '-sensorthings.json',
    type: 'application/json',
    write: (experiment) => JSON.stringify(sensorThings(experiment), null, 1),
  },
];
