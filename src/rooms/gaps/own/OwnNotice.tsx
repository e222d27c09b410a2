import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { Button } from '../../../ui/Button';
import { inUseSentence, missingSentence } from './ownSentences';
import { choose, type OwnInUse } from './useOwn';

/** Above all figures: that brought data are in them, and that the link does not carry these. */
export function OwnNotice({ own }: { own: OwnInUse }) {
  const { t, i18n } = useLingui();
  const { summaries, missing, address } = own;
  const notice = useRef<HTMLElement>(null);
  const before = useRef(address);

  // Data that were just taken into use change every figure: the eye is led to where that is said, not on opening a link.
  useEffect(() => {
    if (address !== before.current && address !== null) notice.current?.scrollIntoView({ block: 'nearest' });
    before.current = address;
  }, [address]);

  if (summaries.length === 0 && missing.length === 0) return null;
  return (
    <aside ref={notice} className="own-notice" aria-label={t`Your own data`}>
      {summaries.length > 0 && (
        <p>
          {inUseSentence(i18n, summaries)}{' '}
          <Trans>They stay on this device. The link in the address bar does not carry them.</Trans>
        </p>
      )}
      {missing.length > 0 && <p>{t(missingSentence(missing))}</p>}
      <Button look="quiet" onPress={() => choose([])}>
        {summaries.length > 0 ? <Trans>Show the city’s own data</Trans> : <Trans>All right</Trans>}
      </Button>
    </aside>
  );
}
