import { msg } from '@lingui/core/macro';
import { Plural, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Notice';
import type { WorldState } from './address';
import { NO_FILTER } from './filter';
import { narrow, showList } from './useWorld';

export interface NothingHereProps extends Pick<WorldState, 'filter' | 'list'> {
  /** How many the same filter leaves in the other list. */
  readonly elsewhere: number;
}

/** A list without a city: why, the way to the other list where that has some, and the way back. */
export const NothingHere = ({ filter, list, elsewhere }: NothingHereProps) => {
  const { t } = useLingui();
  const other = list === 'members' ? 'networks' : 'members';
  // Years are of joining the UNESCO network: what they leave of other networks is no answer to them.
  const pointsThere = elsewhere > 0 && !(filter.years && list === 'members');
  return (
    <Empty title={t(titleOf({ filter, list }))}>
      {pointsThere ? (
        <>
          <p>
            {other === 'networks' ? (
              <Plural
                value={elsewhere}
                one="No source shows such a member of the UNESCO network, but of other or older networks one place fits."
                other="No source shows such a member of the UNESCO network, but of other or older networks # places fit."
              />
            ) : (
              <Plural value={elsewhere} one="Of the member cities one fits." other="Of the member cities # fit." />
            )}
          </p>
          <Button look="strong" onPress={() => showList(other)}>
            {other === 'networks' ? t`Look at the other networks` : t`Look at the member cities`}
          </Button>
        </>
      ) : filter.years ? (
        <p>{t`None, that is, of those the other filters leave. Play the years, or choose others.`}</p>
      ) : (
        <p>{t`Take away a filter, or search for another name. Cities can be found by their local names too.`}</p>
      )}
      {/* In a range of years the slider itself is the way back. */}
      {!filter.years && <Button onPress={() => narrow(NO_FILTER)}>{t`Show all cities`}</Button>}
    </Empty>
  );
};

const titleOf = ({ filter, list }: Pick<NothingHereProps, 'filter' | 'list'>) => {
  if (list === 'networks') return msg`No place of another network fits all of this`;
  return filter.years ? msg`No city joined in these years` : msg`No city fits all of this`;
};
