import { Trans, useLingui } from '@lingui/react/macro';
import type { Catalog } from '../core/city/catalog';
import { quantity } from '../languages/figures';
import { bytesOf, keepables } from '../offline/keptFiles';
import { canKeep, useKept } from '../offline/useKept';
import { Button } from '../ui/Button';

const ONE_DECIMAL = { maximumFractionDigits: 1, minimumFractionDigits: 1 };

/** What of the atlas is kept on this device, to be looked at without a network. */
export function Kept({ catalog }: { readonly catalog: Catalog }) {
  if (!canKeep()) {
    return (
      <p className="soft">
        <Trans>This browser keeps files only for pages that come over a secure connection (https).</Trans>
      </p>
    );
  }
  return <KeptList catalog={catalog} />;
}

function KeptList({ catalog }: { readonly catalog: Catalog }) {
  const { t, i18n } = useLingui();
  const { kept, busy, problem, keepPart, removePart } = useKept(catalog);
  return (
    <>
      <p className="soft">
        <Trans>
          The world and the cities you open are kept on this device, so that they can be looked at without a network.
        </Trans>
      </p>
      <ul className="kept">
        {keepables(catalog).map((part) => {
          const isKept = kept?.has(part.id) ?? false;
          const title = part.id === 'world' ? t`The world` : part.title;
          return (
            <li key={part.id}>
              <span>
                {title}{' '}
                <span className="soft">{quantity(i18n, bytesOf(part) / 1_000_000, 'megabyte', ONE_DECIMAL)}</span>
              </span>
              <span className="soft">{isKept ? t`kept` : t`not kept`}</span>
              <Button
                look="quiet"
                isDisabled={kept === null || busy !== null}
                aria-label={isKept ? t`Remove ${title} from this device` : t`Keep ${title} on this device`}
                onPress={() => (isKept ? removePart(part) : keepPart(part))}
              >
                {busy === part.id ? t`One moment` : isKept ? t`Remove` : t`Keep`}
              </Button>
            </li>
          );
        })}
      </ul>
      {problem && <p role="alert">{problem}</p>}
    </>
  );
}
