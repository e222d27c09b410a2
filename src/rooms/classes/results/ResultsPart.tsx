import { Trans, useLingui } from '@lingui/react/macro';
import type { Experiment } from '../../../core/experiment/experiment';
import { Empty } from '../../../ui/Notice';
import { CitySection } from '../city/CitySection';
import { NotesShown } from '../notes/NotesShown';
import { WrittenText } from '../plan/WrittenText';
import { CompareSection } from './CompareSection';
import { HappeningFields } from './HappeningFields';
import { MeasuredSection } from './MeasuredSection';
import { TalliesSection } from './TalliesSection';
import { TwoPlaces } from './TwoPlaces';
import { useFigures } from './useFigures';
import { useMeasured } from './useMeasured';

/** What was found: on the map beside, over time, how it is spread, and in figures; and the class's own conclusion. */
export function ResultsPart({ experiment }: { experiment: Experiment }) {
  const { t } = useLingui();
  const figures = useFigures(experiment)!;
  const measured = useMeasured(experiment);
  const hasOthers = experiment.counts.length + experiment.answers.length + experiment.notes.length > 0;
  return (
    <div className="classes-part">
      {figures.quantity ? (
        <MeasuredSection
          experiment={measured}
          figures={figures}
          happenings={<HappeningFields experiment={experiment} quantity={figures.quantity} />}
        />
      ) : (
        !hasOthers && (
          <Empty title={t`No readings yet`}>
            <Trans>Bring files in “Data”, and their charts stand here.</Trans>
          </Empty>
        )
      )}
      <TalliesSection experiment={experiment} />
      <NotesShown experiment={experiment} />
      {figures.quantity && <TwoPlaces experiment={measured} figures={figures} />}
      <CompareSection experiment={measured} figures={figures} />
      <CitySection experiment={experiment} />
      <section className="classes-form" aria-label={t`Conclusion`}>
        <WrittenText
          of="conclusion"
          label={t`Conclusion`}
          value={experiment.conclusion}
          rows={4}
          hint={t`What did you find? Was your hypothesis right? What would you measure next?`}
        />
      </section>
    </div>
  );
}
