import { Trans } from '@lingui/react/macro';
import { Suspense, useState } from 'react';
import { Button } from '../../../ui/Button';
import { lazyPart } from '../../../ui/lazyPart';
import type { CityFacts } from '../../../workers/questions';
import type { GapsRoom } from '../useGapsRoom';
import { needGroups } from './groupRows';

const GroupsDialog = lazyPart(() => import('./GroupsDialog').then(({ GroupsDialog }) => ({ default: GroupsDialog })));

/** The way to all groups side by side. Absent where the city knows of none. */
export function GroupsButton({ room, facts }: { room: GapsRoom; facts: CityFacts }) {
  const [isOpen, setIsOpen] = useState(false);
  if (needGroups(facts).length === 0) return null;
  return (
    <p className="groups-open">
      <Button onPress={() => setIsOpen(true)}>
        <Trans>Groups side by side</Trans>
      </Button>
      {isOpen && (
        <Suspense>
          <GroupsDialog room={room} facts={facts} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </p>
  );
}
