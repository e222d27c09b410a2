import { Trans } from '@lingui/react/macro';
import { Button } from './Button';

/**
 * In the place of a part of the page whose code did not come, or that met a fault of ours. The page is loaded again only when
 * somebody asks for it: the address has its state, but a form may hold words that nothing keeps yet.
 */
export const PartMissing = ({ reason }: { readonly reason: string }) => (
  <div className="notice notice-failure" role="alert">
    <h3>
      <Trans>This part of the page did not load</Trans>
    </h3>
    <p>
      <Trans>The atlas may have been renewed since you opened it. What you see elsewhere still works.</Trans>
    </p>
    <p className="soft">{reason}</p>
    <Button onPress={() => window.location.reload()}>
      <Trans>Load the page again</Trans>
    </Button>
  </div>
);
