import { Trans, useLingui } from '@lingui/react/macro';
import type { Experiment } from '../../../core/experiment/experiment';
import { settle } from '../../../core/experiment/versions';
import { Button } from '../../../ui/Button';
import { joinKept, openCopy, useKeeping } from '../keeping/useSaving';
import { fieldText, valueText } from './conflictWords';

/** Where two copies say different things, both are kept, and here it is asked which one is meant. */
export function ConflictList({ experiment }: { experiment: Experiment }) {
  const { t, i18n } = useLingui();
  const { conflicts } = useKeeping();
  if (conflicts.length === 0) return null;
  return (
    <section className="classes-section" aria-label={t`Which one is meant?`}>
      <h2>
        <Trans>Which one is meant?</Trans>
      </h2>
      <p className="soft">
        <Trans>Two copies were joined that say different things. Nothing is lost: choose what should stand.</Trans>
      </p>
      {conflicts.map(({ field, values }) => (
        <fieldset key={field} className="classes-conflict">
          <legend>{fieldText(i18n, field, experiment)}</legend>
          <div className="classes-row">
            {values.map((value, i) => (
              <Button
                key={i}
                look={i === 0 ? 'strong' : 'plain'}
                onPress={() => joinKept((kept) => settle(kept, { field, value, copy: openCopy() }))}
              >
                {valueText(i18n, field, value)}
              </Button>
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  );
}
