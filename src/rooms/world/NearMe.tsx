import { useLingui } from '@lingui/react/macro';
import { Button } from 'react-aria-components';
import { Button as PlainButton } from '../../ui/Button';
import { NearIcon } from '../../ui/icons';
import { askWhereIAm, forgetHere, useHere } from './here';

/** Asks for the visitor's place, only when pressed. */
export function NearButton({ onFound }: { onFound: (at: readonly [number, number]) => void }) {
  const { t } = useLingui();
  const here = useHere();
  return (
    <Button
      className="near-button"
      aria-label={here.status === 'found' ? t`Stop sorting by distance from me` : t`Learning cities nearest to me`}
      data-on={here.status === 'found' || undefined}
      onPress={async () => {
        if (here.status === 'found') return forgetHere();
        const answer = await askWhereIAm();
        if (answer.status === 'found') onFound(answer.at);
      }}
    >
      <NearIcon />
    </Button>
  );
}

/** What came of asking. */
export function NearNote() {
  const { t } = useLingui();
  const here = useHere();
  if (here.status === 'unasked') return null;
  return (
    <div className="world-note small" role="status">
      <p className="soft">
        {here.status === 'asking' && t`Waiting for the browser to say where you are …`}
        {here.status === 'found' && t`Nearest to you first, as the crow flies. Where you are stays on this device.`}
        {here.status === 'failed' && t(here.reason)}
      </p>
      <PlainButton look="quiet" onPress={forgetHere}>
        {here.status === 'found' ? t`By name` : t`Close`}
      </PlainButton>
    </div>
  );
}
