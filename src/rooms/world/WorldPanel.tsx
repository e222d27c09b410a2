import { useLingui } from '@lingui/react/macro';
import { Suspense } from 'react';
import { lazyPart } from '../../ui/lazyPart';
import { Failure, Loading } from '../../ui/Notice';
import { useCatalog } from '../../visit/catalog';
import { CityList } from './CityList';
import { MemberSheet } from './MemberSheet';
import { NetworkSheet } from './NetworkSheet';
import { useReturnToList } from './useReturnToList';
import { useCities, useWorldState } from './useWorld';
import './WorldPanel.css';

// Dialogs and their tables come when they are asked for.
const Compare = lazyPart(() => import('./Compare').then(({ Compare }) => ({ default: Compare })));
const CityTable = lazyPart(() => import('./CityTable').then(({ CityTable }) => ({ default: CityTable })));

/** The list of cities, or the sheet of the one that is open. */
export function WorldPanel() {
  const { t } = useLingui();
  const catalog = useCatalog();
  const cities = useCities();
  const { open, compared, isTable, filter } = useWorldState();
  const list = useReturnToList(open);

  if (cities.status === 'failed') {
    return <Failure title={t`The list of cities did not load`} reason={cities.reason} onRetry={cities.retry} />;
  }
  if (catalog.status !== 'ready' || cities.status !== 'ready') return <Loading says={t`Loading the learning cities`} />;

  const member = cities.value.members.find(({ city }) => city.id === open)?.city;
  const network = cities.value.networks.find(({ city }) => city.id === open)?.city;
  return (
    <>
      {/* The list stays mounted behind a sheet, so that closing it finds the same place in the list. */}
      <div className="world-list" ref={list} data-behind={Boolean(member ?? network)}>
        <CityList cities={cities.value} world={catalog.value.world} />
      </div>
      {member && <MemberSheet key={member.id} city={member} cities={cities.value} catalog={catalog.value} />}
      {network && <NetworkSheet key={network.id} city={network} sources={catalog.value.world.sources} />}
      <Suspense>
        {compared.length > 0 && <Compare cities={cities.value} compared={compared} />}
        {isTable && compared.length === 0 && (
          <CityTable cities={cities.value} filter={filter} sources={catalog.value.world.sources} />
        )}
      </Suspense>
    </>
  );
}
