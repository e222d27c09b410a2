import { Trans, useLingui } from '@lingui/react/macro';
import { FileTrigger } from 'react-aria-components';
import type { Experiment } from '../../../core/experiment/experiment';
import { Button } from '../../../ui/Button';
import { NotesSection } from '../notes/NotesSection';
import { CountsSection } from './CountsSection';
import { SeriesCard } from './SeriesCard';
import { takeFiles } from './takeFiles';

/** What was measured: files brought in, counts, answers and notes typed in, and what is thought of each reading. */
export function DataPart({ experiment }: { experiment: Experiment }) {
  const { t } = useLingui();
  const gathers = experiment.protocol?.gathers ?? [];
  return (
    <div className="classes-part">
      <section className="classes-section" aria-label={t`Readings`}>
        <h2>
          <Trans>Readings</Trans>
        </h2>
        <p className="soft">
          <Trans>
            Drop the files of all groups here at once: CSV or text from phones, micro:bit, Arduino, sensor boxes.
          </Trans>
        </p>
        <div className="classes-row">
          <FileTrigger allowsMultiple onSelect={(files) => files && takeFiles([...files])}>
            <Button look={gathers.includes('series') || gathers.length === 0 ? 'strong' : 'plain'}>
              <Trans>Choose files</Trans>
            </Button>
          </FileTrigger>
        </div>
        {experiment.series.map((series) => (
          <SeriesCard key={series.id} experiment={experiment} series={series} />
        ))}
      </section>
      <CountsSection experiment={experiment} />
      <NotesSection experiment={experiment} />
    </div>
  );
}
