import { msg, plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { type Experiment, LICENCES } from '../../../core/experiment/experiment';
import { withRoundedTimes } from '../../../core/experiment/private/roundTimes';
import { publishProblems } from '../../../core/experiment/publish';
import type { Problem } from '../../../core/problem';
import { list } from '../../../languages/figures';
import type { I18n } from '../../../languages/speaker';
import { Button } from '../../../ui/Button';
import { SaveButton } from '../../../ui/SaveButton';
import { blankOf } from '../keeping/blank';
import { keptOf } from '../keeping/useSaving';
import { bundleFile } from './bundleFile';

/** The list to go through before a file is made for everybody. Nothing is published by the page itself: it makes a file. */
export function PublishCheck({ experiment }: { experiment: Experiment }) {
  const { t, i18n } = useLingui();
  const problems = usePublishProblems(experiment);
  const faults = problems.filter(({ level }) => level === 'error');
  const warnings = problems.filter(({ level }) => level === 'warning');
  const ticks = ticksOf(i18n, experiment);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const isChecked = Object.keys(ticks).every((id) => ticked.includes(id));
  const isReady = faults.length === 0 && isChecked;
  return (
    <section className="classes-section" aria-label={t`Publish`}>
      <h2>
        <Trans>Publish</Trans>
      </h2>
      <p className="soft">
        <Trans>
          Makes a file for everybody: to send to a twin class, or to whoever keeps this atlas. Times are rounded to five
          minutes.
        </Trans>
      </p>
      {faults.length > 0 && (
        <div className="classes-warning" role="status">
          <p>
            <strong>
              <Trans>Still missing:</Trans>
            </strong>
          </p>
          <ProblemTexts problems={faults} />
        </div>
      )}
      {warnings.length > 0 && (
        <div className="classes-warning" role="status">
          <p>
            <strong>
              <Trans>Look at this first:</Trans>
            </strong>
          </p>
          <ProblemTexts problems={warnings} />
        </div>
      )}
      <p className="small">{placesText(i18n, experiment)}</p>
      {Object.entries(ticks).map(([id, words]) => (
        <label key={id} className="classes-tick">
          <input
            type="checkbox"
            checked={ticked.includes(id)}
            onChange={({ target }) =>
              setTicked(target.checked ? [...ticked, id] : ticked.filter((other) => other !== id))
            }
          />
          {words}
        </label>
      ))}
      <div className="classes-row">
        {isReady ? (
          <SaveButton
            look="strong"
            label={t`Make the public file`}
            busy={t`Making the file …`}
            make={() => bundleFile('public')}
          />
        ) : (
          <Button look="strong" isDisabled>
            <Trans>Make the public file</Trans>
          </Button>
        )}
      </div>
    </section>
  );
}

/** What somebody has to say before the file is made, by what it is about. */
function ticksOf(i18n: I18n, { places, photos, licence }: Experiment): Readonly<Record<string, string>> {
  const exact = places.filter(({ blur }) => blur === 'exact').map(({ name }) => i18n._(msg`“${name}”`));
  const names = list(i18n, exact, 'unit');
  const { title } = LICENCES[licence];
  return {
    texts: i18n._(msg`We read all texts once more: no names, no addresses, nothing about a single person.`),
    ...(exact.length > 0 && { exact: i18n._(msg`${names}: shown exactly, and public. Nobody lives there.`) }),
    ...(photos.length > 0 && { photos: i18n._(msg`No face and no number plate can be seen in any photo.`) }),
    licence: i18n._(msg`Others may use it under ${title}.`),
  };
}

const ProblemTexts = ({ problems }: { problems: readonly Problem[] }) => (
  <ul className="classes-problems">
    {problems.map(({ where, what, fix }) => (
      <li key={where + what}>
        {where} {what}. {fix}
      </li>
    ))}
  </ul>
);

/** Times are rounded by publishing itself, so they are no fault here. */
function usePublishProblems(experiment: Experiment): readonly Problem[] {
  const where = 'experiment';
  return useMemo(
    () =>
      publishProblems(withRoundedTimes(keptOf(experiment)), { where, blank: blankOf(experiment.id) }).map(
        (problem) => ({
          ...problem,
          where: capitalised(problem.where.slice(where.length + 2)),
        }),
      ),
    [experiment],
  );
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** How much of where it was made is in the file. */
function placesText(i18n: I18n, { places, walks }: Experiment): string {
  const squares = places.filter(({ blur }) => typeof blur === 'number').length;
  const others = places.length - squares;
  if (places.length + walks.length === 0) return i18n._(msg`No places are in it.`);
  const said = [
    squares > 0 &&
      i18n._(
        msg`${plural(squares, { one: '# place is kept as a square of the grid.', other: '# places are kept as squares of the grid.' })}`,
      ),
    others > 0 &&
      i18n._(
        msg`${plural(others, { one: '# place is public or a district.', other: '# places are public or districts.' })}`,
      ),
    walks.length > 0 &&
      i18n._(
        msg`${plural(walks.length, { one: '# walk has lost both ends.', other: '# walks have lost both ends.' })}`,
      ),
  ];
  return said.filter(Boolean).join(' ');
}
